import type { Json } from "#kernel/canonical.ts";
import type { Finding } from "#kernel/finding.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import type { Books } from "#modules/registry/index.ts";
import { type CardFacts, factsOf, seal } from "../domain/facts.ts";
import type { Household } from "../domain/registry.ts";
import { commitWith, hashOf } from "./hash.ts";
import { readHousehold } from "./register.ts";

/** A household as the register has it now, in the shape of a card. */
export type FactsNow = {
  household: Household;
  /** As they go into a version: sealed facts are commitments. */
  facts: CardFacts;
  openings: CardFacts;
  /** Hash of `facts`: the same as long as nothing changed. */
  hash: string;
  findings: Finding[];
  worksheet: Json;
};

export async function factsNow(
  books: Books,
  verb: string,
  card: { householdId: HouseholdId; secret: string },
): Promise<FactsNow> {
  const { household, findings, worksheet } = await readHousehold(books, verb, card.householdId);
  const { facts, openings } = seal(factsOf(household), commitWith(card.secret));
  return { household, facts, openings, hash: hashOf(facts), findings, worksheet };
}
