import type { Actor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { rangeOf } from "#kernel/territory.ts";
import { villagesNamed } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Rules } from "#packs/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { resolutionText, resultText } from "../domain/public-text.ts";
import { whyNotExecute, whyNotObject, whyNotPostAnew, whyNotPublished } from "../domain/publication.ts";
import {
  ListResolutions,
  OneResolution,
  ResolutionRow,
  ResolutionShown,
  type StepShown,
} from "../domain/shapes/resolutions.ts";
import { ACTIONS, nextOf, type ResolutionAction, whyNotTake } from "../domain/workflow.ts";
import { filesNamed, named } from "./names.ts";
import { getResolution, numberOf, type Resolution } from "./resolution-store.ts";
import { type SeatRow, sittingIn } from "./seat-rows.ts";
import { watchersOf } from "./watchers.ts";

/** Matters of the ground; the latest first, or those that have lain longest. */
export const listResolutions = query({
  name: "resolution.list",
  verb: "governance.read",
  input: ListResolutions,
  run: async ({ tx, actor, input, now }) => {
    const { under, state, matter, sort, after, limit } = input;
    let some = tx
      .selectFrom("resolution as r")
      .select([
        "r.id",
        "r.place",
        "r.year",
        "r.no",
        "r.matter",
        "r.title",
        "r.state",
        "r.round",
        "r.openedOn",
        "r.procedure",
      ])
      .select((eb) =>
        eb
          .selectFrom("resolutionStep as s")
          .select(({ fn }) => fn.max("s.onDay").as("on"))
          .whereRef("s.countyCode", "=", "r.countyCode")
          .whereRef("s.resolutionId", "=", "r.id")
          .as("lastOn"),
      )
      .where("r.countyCode", "=", actor.countyCode)
      .where(within(actor, "governance.read", "r.place"));
    if (under) {
      const { from, to } = rangeOf(under);
      some = some.where("r.place", ">=", from).where("r.place", "<", to);
    }
    if (state) some = some.where("r.state", "=", state);
    if (matter) some = some.where("r.matter", "=", matter);
    const latest = sort === "latest";
    if (after) some = some.where("r.id", latest ? "<" : ">", after);
    const found = await some
      .orderBy("r.id", latest ? "desc" : "asc")
      .limit(limit + 1)
      .execute();
    const page = found.slice(0, limit);
    const village = await villagesNamed(
      tx,
      page.map((one) => one.place),
    );
    const matters = (await getRules(tx, actor.countyCode, dayOf(now)))["governance.matters"].value;
    return {
      rows: page.map((row) =>
        ResolutionRow.parse({
          ...row,
          village: village(row.place),
          number: numberOf(row),
          matter: named(matters, row.matter),
          next: nextOf(row as unknown as Resolution),
          lastOn: row.lastOn ?? row.openedOn,
        }),
      ),
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});

/** Why each step cannot be taken now: what the table says, and what its posting says. */
function whyNots(resolution: Resolution, actor: Actor, rules: Rules): [ResolutionAction, Refusal | null][] {
  const objection = rules["governance.objection"].value;
  const also = (action: ResolutionAction): Refusal | null => {
    switch (action) {
      case "post":
        return resolution.state === "posted" ? whyNotPostAnew(resolution.posting, objection) : null;
      case "report":
        return resolution.state === "reported" ? whyNotPostAnew(resolution.resultPosting, null) : null;
      case "execute":
        return whyNotExecute(resolution.posting, objection);
      case "object":
        return whyNotObject(resolution.posting, objection);
      case "close":
        return whyNotPublished(resolution.resultPosting);
      default:
        return null;
    }
  };
  return ACTIONS.map((action) => [action, whyNotTake(resolution, action, actor) ?? also(action)]);
}

/** What happened to it, with the names of files and watchers. */
async function stepsOf(tx: Tx, actor: Actor, resolution: Resolution): Promise<StepShown[]> {
  const rows = await tx
    .selectFrom("resolutionStep")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where("resolutionId", "=", resolution.id)
    .where(within(actor, "governance.read", "place"))
    .orderBy("no")
    .execute();
  const file = await filesNamed(
    tx,
    actor,
    "governance.read",
    rows.flatMap((one) => one.files),
  );
  const watching = [...new Set(rows.flatMap((one) => one.watchers))];
  const seats =
    watching.length === 0
      ? []
      : await tx
          .selectFrom("villageSeat")
          .select(["id", "name"])
          .where("countyCode", "=", actor.countyCode)
          .where("id", "in", watching)
          .execute();
  return rows.map((row) => ({
    no: row.no,
    round: row.round,
    action: row.action as StepShown["action"],
    meeting: row.meeting as StepShown["meeting"],
    on: row.onDay,
    at: row.at,
    byName: row.byName,
    chair: row.chair,
    counts:
      row.attended === null
        ? null
        : {
            entitled: row.entitled ?? 0,
            attended: row.attended,
            for: row.votesFor ?? 0,
            against: row.against ?? 0,
            abstained: row.abstained ?? 0,
          },
    opinion: row.opinion,
    checks: row.checks,
    watchers: row.watchers.map((id) => seats.find((one) => one.id === id)?.name ?? ""),
    files: row.files.map(file),
    postingId: row.postingId as StepShown["postingId"],
    rule: ((row.rules as StepShown["rule"][])[0] ?? null) as StepShown["rule"],
  }));
}

/** Who may come by the register: the branch's committee, both committees together, the representatives. The party meeting is not on it. */
function entitledOf(sitting: readonly SeatRow[]) {
  const of = (...bodies: string[]): number =>
    new Set(sitting.filter((one) => bodies.includes(one.body)).map((one) => one.cadreId ?? one.name)).size;
  const counted = {
    propose: of("branch"),
    discuss: of("branch", "committee"),
    resolve: of("representatives"),
  };
  return Object.fromEntries(Object.entries(counted).filter(([, count]) => count > 0));
}

/** The text that would hang now: of the resolution before it is carried out, of its result afterwards. */
function draftOf(resolution: Resolution, village: string, steps: readonly StepShown[]) {
  const decided = { title: resolution.title, content: resolution.content, number: numberOf(resolution), village };
  const held = (action: "review" | "resolve") => {
    const step = steps.findLast((one) => one.action === action && one.round === resolution.round);
    return step?.counts ? { ...step.counts, on: step.on } : null;
  };
  if (resolution.state === "resolved" || resolution.state === "posted")
    return resolutionText(decided, { review: held("review"), resolve: held("resolve") });
  return resolution.state === "executing" || resolution.state === "reported"
    ? resultText(decided, resolution.result ?? "")
    : null;
}

/** One matter: what it is, what happened, what may be done now. */
export const readResolution = query({
  name: "resolution.read",
  verb: "governance.read",
  input: OneResolution,
  run: async ({ tx, actor, input, now }): Promise<ResolutionShown> => {
    const today = dayOf(now);
    const resolution = await getResolution({ tx, actor }, "governance.read", input.resolutionId);
    const { place, procedure, posting, resultPosting } = resolution;
    const rules = await getRules(tx, actor.countyCode, today);
    const village = (await villagesNamed(tx, [place]))(place);
    const steps = await stepsOf(tx, actor, resolution);
    const sitting = await sittingIn(tx, actor, "governance.read", [place], today);
    const charter = await tx
      .selectFrom("charter")
      .select(["id", "version"])
      .where("countyCode", "=", actor.countyCode)
      .where("resolutionId", "=", resolution.id)
      .executeTakeFirst();
    const matters = rules["governance.matters"].value;
    const meetings = rules["governance.meetings"].value;
    const { clear } = procedure;
    return ResolutionShown.parse({
      id: resolution.id,
      village,
      number: numberOf(resolution),
      matter: named(matters, resolution.matter),
      title: resolution.title,
      state: resolution.state,
      round: resolution.round,
      next: nextOf(resolution),
      openedOn: resolution.openedOn,
      lastOn: resolution.lastOn,
      content: resolution.content,
      result: resolution.result,
      procedure: { ...procedure, clear: clear && { key: "clear", zh: clear.zh, en: clear.en, lines: clear.lines } },
      posting: posting && { id: resolution.postingId, ...posting },
      resultPosting: resultPosting && { id: resolution.resultPostingId, ...resultPosting },
      charter: charter ?? null,
      adoptsCharter: matters.some((one) => one.key === resolution.matter && one.charter === true),
      steps,
      entitled: entitledOf(sitting),
      watchers: watchersOf(sitting),
      meetings: Object.fromEntries(
        Object.entries(meetings).map(([key, { quorum, moreThanHalfOf }]) => [key, { ...quorum, moreThanHalfOf }]),
      ),
      draft: draftOf(resolution, village.name, steps),
      may: Object.fromEntries(
        whyNots(resolution, actor, rules).map(([action, refused]) => [
          action,
          refused && { code: refused.code, facts: refused.facts },
        ]),
      ),
    });
  },
});
