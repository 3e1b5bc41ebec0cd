import type { Day } from "#kernel/day.ts";
import type { Money } from "#kernel/money.ts";
import type { PostingKind } from "#packs/schemas/posting.ts";

/** The part of a household in the register that a posting may look at. Nothing sealed is in this type. */
export type PostableHousehold = {
  naturalVillage: string | null;
  householdType: string | null;
  povertyStatus: string | null;
  members: readonly { status: string; relation: string | null; name: string | null; born: Day | null }[];
};

/** A measure as it may be shown: its kind and, where the rules allow, its amount. */
export type PostedMeasure = { kind: string; amount: Money | null };

/** All that a posting can know of a household. A fact that is not here cannot reach a poster. */
export type PostingFacts = {
  headName: string;
  headBorn: Day | null;
  group: string;
  householdSize: number;
  class: string;
  decidedOn: Day | null;
  measures: readonly PostedMeasure[];
};

export type ItemFacts = { decidedOn: Day | null; measures: readonly PostedMeasure[] };

/** Which fact of a household stands as its class on a posting of this kind; also the name of its code list. */
export const classOn = (kind: PostingKind) => (kind === "exit" ? "povertyStatus" : "householdType");

/** The facts of one household on a posting, or undefined when it has no single head. */
export function factsOf(kind: PostingKind, household: PostableHousehold, item: ItemFacts): PostingFacts | undefined {
  const living = household.members.filter((one) => one.status === "active");
  const heads = living.filter((one) => one.relation === "户主");
  const head = heads.length === 1 ? heads[0] : undefined;
  if (!head?.name) return undefined;
  return {
    headName: head.name,
    headBorn: head.born,
    group: household.naturalVillage ?? "",
    householdSize: living.length,
    class: household[classOn(kind)] ?? "",
    decidedOn: item.decidedOn,
    measures: item.measures,
  };
}
