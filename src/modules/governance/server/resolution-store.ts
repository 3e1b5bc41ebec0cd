import type { Actor } from "#kernel/actor.ts";
import { type Day, dayOf } from "#kernel/day.ts";
import type { FileId } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Place } from "#kernel/territory.ts";
import { postingStandings } from "#modules/disclosure/index.ts";
import type { Quote } from "#packs/index.ts";
import { Procedure } from "#packs/schemas/governance.ts";
import type { Call } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import type { ResolutionId } from "../domain/ids.ts";
import type { PostingStanding } from "../domain/publication.ts";
import { no } from "../domain/refusals.ts";
import type { Counts } from "../domain/voting.ts";
import { type Meeting, RESOLUTION, type ResolutionAction, type ResolutionState } from "../domain/workflow.ts";

/** A matter as it stands, with its procedure, its last day and its postings. */
export type Resolution = {
  id: ResolutionId;
  place: Place;
  year: number;
  no: number;
  matter: string;
  title: string;
  content: string;
  procedure: Procedure;
  state: ResolutionState;
  round: number;
  postingId: string | null;
  result: string | null;
  resultPostingId: string | null;
  openedOn: Day;
  lastOn: Day;
  lastNo: number;
  posting: PostingStanding | null;
  resultPosting: PostingStanding | null;
};

type Reading = { tx: Tx; actor: Actor };

/** The matter, when it lies on the actor's ground for this verb. `lock` holds it until the transaction ends. */
export async function getResolution(
  { tx, actor }: Reading,
  verb: string,
  id: ResolutionId,
  lock = false,
): Promise<Resolution> {
  const found = tx
    .selectFrom("resolution")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", id)
    .where(within(actor, verb, "place"));
  const row = await (lock ? found.forUpdate() : found).executeTakeFirst();
  if (!row) throw no.notFound({});
  const last = await tx
    .selectFrom("resolutionStep")
    .select(["no", "onDay"])
    .where("countyCode", "=", actor.countyCode)
    .where("resolutionId", "=", id)
    .orderBy("no", "desc")
    .limit(1)
    .executeTakeFirst();
  const standings = await postingStandings(
    tx,
    actor.countyCode,
    [row.postingId, row.resultPostingId].filter((one) => one !== null),
  );
  const { changedAt: _, ...facts } = row;
  return {
    ...(facts as unknown as Resolution),
    procedure: Procedure.parse(row.procedure),
    lastOn: last?.onDay ?? row.openedOn,
    lastNo: last?.no ?? 0,
    posting: (row.postingId && standings.get(row.postingId)) || null,
    resultPosting: (row.resultPostingId && standings.get(row.resultPostingId)) || null,
  };
}

/** Why a step cannot be of this day: it has not come, or the last step was later. */
export const whyNotOn = (on: Day, { lastOn }: Pick<Resolution, "lastOn">, now: Call<unknown>["now"]): Refusal | null =>
  on > dayOf(now) ? no.dayToCome({ day: on }) : on < lastOn ? no.beforeLast({ day: lastOn }) : null;

export type Step = {
  action: ResolutionAction;
  on: Day;
  meeting?: Meeting;
  chair?: string;
  counts?: Counts;
  opinion?: string;
  checks?: readonly string[];
  watchers?: readonly string[];
  files?: readonly FileId[];
  postingId?: string;
  rule?: Quote;
};

/** Actions that send a matter round again. */
const AGAIN: ReadonlySet<ResolutionAction> = new Set(["reject", "object", "return"]);

/** Adds a step to what happened and moves the matter to where the table says. */
export async function takeStep(
  { tx, world, actor, now, mark, emit }: Call<unknown>,
  resolution: Resolution,
  step: Step,
  set: { postingId?: string; resultPostingId?: string; result?: string } = {},
): Promise<ResolutionState> {
  const state = RESOLUTION[resolution.state][step.action]?.to;
  if (!state) throw new Error(`no step ${step.action} from ${resolution.state}`);
  const { counts } = step;
  await tx
    .insertInto("resolutionStep")
    .values({
      countyCode: actor.countyCode,
      id: world.newId(),
      resolutionId: resolution.id,
      place: resolution.place,
      no: resolution.lastNo + 1,
      round: resolution.round,
      action: step.action,
      meeting: step.meeting ?? null,
      onDay: step.on,
      at: now,
      byCadre: actor.cadreId,
      byName: actor.name,
      chair: step.chair ?? "",
      entitled: counts?.entitled ?? null,
      attended: counts?.attended ?? null,
      votesFor: counts?.for ?? null,
      against: counts?.against ?? null,
      abstained: counts?.abstained ?? null,
      opinion: step.opinion ?? "",
      checks: [...(step.checks ?? [])],
      watchers: [...(step.watchers ?? [])],
      files: [...(step.files ?? [])],
      postingId: step.postingId ?? null,
      rules: JSON.stringify(step.rule ? [step.rule] : []),
    })
    .execute();
  await tx
    .updateTable("resolution")
    .set({ ...set, state, round: resolution.round + (AGAIN.has(step.action) ? 1 : 0), changedAt: now })
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", resolution.id)
    .execute();
  mark({ place: resolution.place, subject: resolution.id });
  await emit(
    "governance.resolution-moved",
    { resolutionId: resolution.id, action: step.action, state },
    resolution.place,
  );
  return state;
}

/** `2026-3`: the third matter of the village in its year. */
export const numberOf = ({ year, no: serial }: Pick<Resolution, "year" | "no">): string => `${year}-${serial}`;
