import { inBoth } from "#i18n/both.ts";
import { speak } from "#i18n/index.ts";
import { type Day, daysBetween } from "#kernel/day.ts";
import { askedGroup, type DayLine } from "#kernel/day-line.ts";
import { postingStandings } from "#modules/disclosure/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { Procedure } from "#packs/schemas/governance.ts";
import type { DayAsked, DaySource } from "#platform/day-lines.ts";
import { within } from "#platform/scope.ts";
import type { DisputeState } from "../domain/disputes.ts";
import { type PostingStanding, sendsBack, whyNotExecute, whyNotPublished } from "../domain/publication.ts";
import { nextOf, type ResolutionState } from "../domain/workflow.ts";

const MOST = 100;
const OVER: readonly ResolutionState[] = ["closed", "withdrawn"];
const has = ({ actor }: DayAsked, verb: string): boolean => (actor.rights[verb]?.length ?? 0) > 0;

/** Resolutions that wait for a step of mine: the village's own, and the township's look at what the village is about to decide. */
async function resolutionLines(asked: DayAsked): Promise<DayLine[]> {
  const { tx, actor, today } = asked;
  const [records, checks] = [has(asked, "resolution.record"), has(asked, "resolution.check")];
  if (!records && !checks) return [];
  const rows = await tx
    .selectFrom("resolution")
    .select(["id", "place", "title", "state", "procedure", "postingId", "resultPostingId"])
    .where("countyCode", "=", actor.countyCode)
    .where("state", "not in", [...OVER])
    .where(within(actor, records ? "resolution.record" : "resolution.check", "place"))
    .$if(!records, (some) => some.where("state", "=", "discussed"))
    .orderBy("changedAt")
    .limit(MOST)
    .execute();
  const standings = await postingStandings(
    tx,
    actor.countyCode,
    rows.flatMap((one) => [one.postingId, one.resultPostingId].filter((id) => id !== null)),
  );
  const rule = (await getRules(tx, actor.countyCode, today))["governance.objection"].value;
  return rows.flatMap((row): DayLine | [] => {
    const procedure = Procedure.parse(row.procedure);
    const state = row.state as ResolutionState;
    const next = nextOf({ state, procedure });
    if (next === null) return [];
    const postingId = state === "posted" ? row.postingId : row.resultPostingId;
    const posting: PostingStanding | null = (postingId && standings.get(postingId)) || null;
    const line = (key: string, group: DayLine["group"]): DayLine => ({
      key: `resolution ${row.id}`,
      group,
      kind: "resolution",
      ...inBoth((language) => speak(language, `governance.day.${key}`, { title: row.title })),
      place: row.place,
      on: null,
      late: false,
      to: `/governance/resolutions/${row.id}`,
      all: "/governance",
    });
    if (next === "precheck") return line(checks ? "precheck" : "precheck-mine", checks ? "due" : "waiting");
    if (!records) return [];
    if (state === "posted" && posting && posting.objections > 0 && sendsBack(posting, rule))
      return line("object", "due");
    if (state === "posted") return line("execute", whyNotExecute(posting, rule) ? "waiting" : "due");
    if (state === "reported") return line("close", whyNotPublished(posting) ? "waiting" : "due");
    return line(next, state === "executing" ? "waiting" : "due");
  });
}

/** Disputes whose day has come: to be mediated, answered from above, looked at again. */
async function disputeLines(asked: DayAsked): Promise<DayLine[]> {
  const { tx, actor, today, until } = asked;
  const [handles, decides] = [has(asked, "dispute.handle"), has(asked, "dispute.decide")];
  if (!handles && !decides) return [];
  const rows = await tx
    .selectFrom("dispute")
    .select(["id", "place", "kind", "title", "state", "dueOn"])
    .where("countyCode", "=", actor.countyCode)
    .where("dueOn", "is not", null)
    .where("dueOn", "<=", until)
    .where((eb) =>
      eb.or([
        eb.and([within(actor, "dispute.handle", "place"), eb("state", "!=", "above")]),
        eb.and([within(actor, "dispute.decide", "place"), eb("state", "=", "above")]),
      ]),
    )
    .orderBy("dueOn")
    .limit(MOST)
    .execute();
  const wordOf = (state: DisputeState, kind: string): string =>
    state === "above" ? "dispute-above" : state === "settled" ? "dispute-look-back" : `${kind}-open`;
  return rows.map((row): DayLine => {
    const on = row.dueOn as Day;
    return {
      key: `dispute ${row.id}`,
      group: askedGroup(on, today, until),
      kind: "dispute",
      ...inBoth((language) =>
        speak(language, `governance.day.${wordOf(row.state as DisputeState, row.kind)}`, {
          title: row.title,
          days: Math.max(0, daysBetween(on, today)),
        }),
      ),
      place: row.place,
      on,
      late: on < today,
      to: `/governance/disputes/${row.id}`,
      all: "/governance/disputes?sort=due",
    };
  });
}

/** What waits of resolutions and disputes. */
export const governanceDay: DaySource = async (asked) => [
  ...(await resolutionLines(asked)),
  ...(await disputeLines(asked)),
];
