import type { Json } from "#kernel/canonical.ts";
import type { Finding } from "#kernel/finding.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import { type Books, getHousehold } from "#modules/registry/index.ts";
import { type CardFacts, factsOf, said, seal } from "../domain/facts.ts";
import type { Household } from "../domain/registry.ts";
import { commitWith, hashOf } from "./hash.ts";
import { readHousehold } from "./register.ts";

/** A household as the register has it now, in the shape of a card. */
export type SealedNow = {
  household: Household;
  /** As they go into a version: sealed facts are commitments. */
  facts: CardFacts;
  openings: CardFacts;
  /** Hash of `facts`: the same as long as nothing changed. */
  hash: string;
};

/** The same with what the rules find on it and its income worksheet. */
export type FactsNow = SealedNow & { findings: Finding[]; worksheet: Json };

type Of = { householdId: HouseholdId; secret: string };

const sealed = (household: Household, { secret }: Of): SealedNow => {
  const { facts, openings } = seal(factsOf(household), commitWith(secret));
  return { household, facts, openings, hash: hashOf(said(facts)) };
};

/** The facts alone, where nobody asks what the rules say: to see whether they still are what was frozen. */
export const sealedNow = async (books: Books, verb: string, card: Of): Promise<SealedNow> =>
  sealed((await getHousehold(books, card.householdId, { verb })).household, card);

export async function factsNow(books: Books, verb: string, card: Of): Promise<FactsNow> {
  const { household, findings, worksheet } = await readHousehold(books, verb, card.householdId);
  return { ...sealed(household, card), findings, worksheet };
}
