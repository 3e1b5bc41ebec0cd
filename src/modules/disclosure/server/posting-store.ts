import type { Holidays } from "#kernel/calendar.ts";
import { type Day, dayOf } from "#kernel/day.ts";
import type { CadreId } from "#kernel/ids.ts";
import type { PostingKind } from "#packs/schemas/posting.ts";
import type { Call } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { Asked } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { type Clock, clockOf } from "../domain/clock.ts";
import type {
  ClockRule,
  ObjectionSpan,
  Outcome,
  PostingAction,
  PostingId,
  PostingState,
  PostingStep,
} from "../domain/posting.ts";
import { no } from "../domain/refusals.ts";
import { stateAfter } from "../domain/workflow.ts";

/** What a posting wrote down of the rules on the day it was posted. */
export type QuotedRule = { rule: string; version: string; value: unknown };

/** A posting with what happened to it and what is said against it. */
export type Posting = {
  id: PostingId;
  place: string;
  no: number;
  year: number;
  kind: PostingKind;
  title: string;
  note: string;
  contact: string;
  state: PostingState;
  draftedBy: CadreId;
  rules: QuotedRule[];
  postedOn: Day | null;
  lastDay: Day | null;
  photoId: string | null;
  outcome: Outcome | null;
  conclusion: string | null;
  steps: PostingStep[];
  objections: ObjectionSpan[];
};

type Reading = { tx: Tx; actor: Call<unknown>["actor"] } & Pick<Asked<unknown>, "now">;

/** The posting, when it lies on the actor's ground for this verb. `lock` holds it until the transaction ends. */
export async function getPosting({ tx, actor }: Reading, verb: string, id: PostingId, lock = false): Promise<Posting> {
  const found = tx
    .selectFrom("posting")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", id)
    .where(within(actor, verb, "place"));
  const row = await (lock ? found.forUpdate() : found).executeTakeFirst();
  if (!row) throw no.notFound({});
  const steps = await tx
    .selectFrom("postingStep")
    .select(["action", "at", "byName", "note"])
    .where("countyCode", "=", actor.countyCode)
    .where("postingId", "=", id)
    .orderBy("at")
    .orderBy("id")
    .execute();
  const objections = await tx
    .selectFrom("objection")
    .select(["receivedOn", "answeredOn", "finding"])
    .where("countyCode", "=", actor.countyCode)
    .where("postingId", "=", id)
    .orderBy("receivedAt")
    .execute();
  return { ...row, steps, objections } as unknown as Posting;
}

/** Adds a step to what happened and moves the posting to the state that follows from all its steps. */
export async function takeStep(
  { tx, world, actor, now, mark }: Call<unknown>,
  posting: Posting,
  action: PostingAction | "draft",
  note: string | null = null,
  set: {
    lastDay?: Day | null;
    postedOn?: Day;
    photoId?: string;
    outcome?: Outcome;
    conclusion?: string | null;
    rules?: string;
  } = {},
): Promise<PostingState> {
  const step = { action, at: now, byName: actor.name, note };
  await tx
    .insertInto("postingStep")
    .values({
      ...step,
      countyCode: actor.countyCode,
      id: world.newId(),
      postingId: posting.id,
      place: posting.place,
      byCadre: actor.cadreId,
    })
    .execute();
  const state = stateAfter([...posting.steps, step].map((one) => one.action as PostingAction));
  await tx
    .updateTable("posting")
    .set({ ...set, state, changedAt: now })
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", posting.id)
    .execute();
  mark({ place: posting.place, subject: posting.id });
  return state;
}

const quoted = (posting: Posting, rule: string): unknown => posting.rules.find((one) => one.rule === rule)?.value;

/** The rule of the clock as it was on the day of posting; a change of rule does not touch a posting that runs. */
export const clockRuleOf = (posting: Posting): ClockRule => ({
  count: quoted(posting, `posting.days.${posting.kind}`) as ClockRule["count"],
  whileObjected: quoted(posting, "posting.objection.clock") as ClockRule["whileObjected"],
});

/** The clock of a posting that has been posted. */
export function clockNow(posting: Posting, now: Asked<unknown>["now"], holidays: Holidays): Clock | null {
  if (!posting.postedOn || posting.rules.length === 0) return null;
  return clockOf(posting.postedOn, clockRuleOf(posting), posting.objections, dayOf(now), holidays);
}
