import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { FileId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { CHANGE_EFFECTS, type ChangeKind } from "./changes.ts";
import { inBothLanguages } from "./code-lists.ts";
import { BY_MISTAKE } from "./come-back.ts";
import type { Household, Person } from "./household.ts";
import { registryRefusals as no } from "./refusals.ts";

/** A natural change on record; `takenBack` when it had been entered by mistake. */
export const RecordedChange = z.object({
  id: z.uuid(),
  kind: z.string(),
  on: Day,
  people: z.array(z.string()),
  proofFileIds: z.array(FileId),
  note: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: Instant,
  takenBack: z
    .object({ by: z.string(), at: Instant, reason: z.string() })
    .nullable()
    .describe("It had been entered by mistake and no longer counts"),
});
export type RecordedChange = z.infer<typeof RecordedChange>;

/** A recorded change as far as taking it back goes. */
type Recorded = Pick<RecordedChange, "id" | "kind" | "on" | "recordedAt"> & { takenBack: object | null };

type Place = Pick<Person, "status" | "leftOn" | "leftReason" | "relation">;
/** How a person stood right before and right after the change; `before` is null when they came with it. */
export type Stood = { before: Place | null; after: Place };

const effectOf = (kind: string) => (kind in CHANGE_EFFECTS ? CHANGE_EFFECTS[kind as ChangeKind] : null);

/**
 * Why this recorded change cannot be taken back, or null. Only the latest that stands: what came later was built on it.
 * A whole household's move to another village is no entry of this kind: it goes back by another move, and shuts off what was before it.
 */
export function whyNotTakeBack(
  household: Pick<Household, "status" | "endedOn">,
  changes: readonly Recorded[],
  changeId: string,
  foundedSince: boolean,
): Refusal | null {
  const change = changes.find((one) => one.id === changeId);
  if (!change) return no.changeNotFound({});
  if (change.takenBack) return no.changeTakenBack({});
  const effect = effectOf(change.kind);
  if (effect === null) return no.changeIsMove({});
  const since = changes.filter((one) => !one.takenBack && one.recordedAt > change.recordedAt);
  if (since.some((one) => effectOf(one.kind) === null)) return no.changeIsMove({});
  const [later] = since;
  if (later) return no.laterChangeFirst({ kind: inBothLanguages(later.kind), on: later.on });
  if (household.status === "ended" && effect !== "end") return no.ended({ on: household.endedOn ?? "" });
  return foundedSince ? no.foundedChanged({}) : null;
}

/**
 * Why the people whom this change touched cannot be put back, or null. What was recorded before the household's village
 * was merged is kept under the old village: who does not answer for it cannot tell how they stood.
 */
export function whyNotPutBack(
  household: Pick<Household, "members">,
  change: Pick<RecordedChange, "kind" | "on"> & { personIds: readonly string[] },
  stood: ReadonlyMap<string, Stood>,
): Refusal | null {
  const ended = household.members.filter((one) => one.leftReason === change.kind && one.leftOn === change.on);
  const touched = effectOf(change.kind) === "end" ? ended.map((one) => one.id) : change.personIds;
  return touched.every((id) => stood.has(id)) ? null : no.changeElsewhere({});
}

const sameStanding = (a: Omit<Place, "relation">, b: Omit<Place, "relation">): boolean =>
  a.status === b.status && a.leftOn === b.leftOn && a.leftReason === b.leftReason;

/** The person as they stood before the change, in what it set itself and nobody set since; all else stays as it is now. */
function asBefore(person: Person, { before, after }: Stood, today: Day): Person {
  if (before === null)
    return person.status === "left" ? person : { ...person, status: "left", leftOn: today, leftReason: BY_MISTAKE };
  if (person.mergedInto !== null) return person;
  const { status, leftOn, leftReason } = before;
  const standing = !sameStanding(before, after) && sameStanding(person, after) ? { status, leftOn, leftReason } : {};
  const retold = before.relation !== after.relation && person.relation === after.relation;
  return { ...person, ...standing, relation: retold ? before.relation : person.relation };
}

/** The household as if the change had not been recorded, and the one a split had founded, which ends without anybody. */
export function takeBack(
  household: Household,
  kind: string,
  { stood, founded, today }: { stood: ReadonlyMap<string, Stood>; founded: Household | null; today: Day },
): { household: Household; founded: Household | null } {
  const put = (person: Person): Person => {
    const how = stood.get(person.id);
    return how ? asBefore(person, how, today) : person;
  };
  const members = [...household.members, ...(founded?.members ?? [])].map(put);
  const reopened = effectOf(kind) === "end" ? ({ status: "active", endedOn: null, endReason: null } as const) : {};
  return {
    household: { ...household, ...reopened, members },
    founded: founded && { ...founded, members: [], status: "ended", endedOn: today, endReason: BY_MISTAKE },
  };
}
