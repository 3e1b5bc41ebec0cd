import { inBoth } from "#i18n/both.ts";
import { speak } from "#i18n/index.ts";
import { whyNotMay } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { askedGroup, type DayLine } from "#kernel/day-line.ts";
import { postingStandings } from "#modules/disclosure/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { Procedure } from "#packs/schemas/governance.ts";
import type { DayAsked, DaySource } from "#platform/day-lines.ts";
import { within } from "#platform/scope.ts";
import type { DisputeState } from "../domain/disputes.ts";
import {
  type PostingStanding,
  sendsBack,
  whyNotExecute,
  whyNotPostAnew,
  whyNotPublished,
} from "../domain/publication.ts";
import { nextOf, type ResolutionState } from "../domain/workflow.ts";

const MOST = 100;
const OVER: readonly ResolutionState[] = ["closed", "withdrawn"];
const has = ({ actor }: DayAsked, verb: string): boolean => (actor.rights[verb]?.length ?? 0) > 0;

/** Resolutions that wait for a step of mine: the village's own, and the township's look at what the village is about to decide. */
async function resolutionLines(asked: DayAsked): Promise<DayLine[]> {
  const { tx, actor, today } = asked;
  if (!has(asked, "resolution.record") && !has(asked, "resolution.check")) return [];
  const rows = await tx
    .selectFrom("resolution")
    .select(["id", "place", "title", "state", "procedure", "postingId", "resultPostingId"])
    .where("countyCode", "=", actor.countyCode)
    .where("state", "not in", [...OVER])
    .where((eb) =>
      eb.or([
        within(actor, "resolution.record", "place"),
        eb.and([eb("state", "=", "discussed"), within(actor, "resolution.check", "place")]),
      ]),
    )
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
    const may = (verb: string): boolean => whyNotMay(actor, verb, row.place) === null;
    const postingId = state === "posted" ? row.postingId : row.resultPostingId;
    const posting: PostingStanding | null = (postingId && standings.get(postingId)) || null;
    const line = (key: string, group: "due" | "waiting"): DayLine => ({
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
    if (next === "precheck")
      return may("resolution.check") ? line("precheck", "due") : line("precheck-mine", "waiting");
    if (!may("resolution.record")) return [];
    if (state === "posted") {
      if (posting && sendsBack(posting, rule)) return line("object", "due");
      if (posting && whyNotPostAnew(posting, rule) === null) return line("post-anew", "due");
      return line("execute", whyNotExecute(posting, rule) ? "waiting" : "due");
    }
    if (state === "reported") {
      if (posting && whyNotPostAnew(posting, null) === null) return line("report-anew", "due");
      return line("close", whyNotPublished(posting) ? "waiting" : "due");
    }
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
        speak(language, `governance.day.${wordOf(row.state as DisputeState, row.kind)}`, { title: row.title }),
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
