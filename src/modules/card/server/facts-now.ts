import type { Actor } from "#kernel/actor.ts";
import type { Json } from "#kernel/canonical.ts";
import type { Finding } from "#kernel/finding.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { World } from "#platform/world.ts";
import { type CardFacts, factsOf, seal } from "../domain/facts.ts";
import { findHead, type Household } from "../domain/registry.ts";
import { commitWith, hashOf } from "./hash.ts";
import { readHousehold } from "./register.ts";

/** A household as the register has it now, in the shape of a card. */
export type FactsNow = {
  household: Household;
  headName: string;
  /** The head's name in pinyin, for lists in order. */
  sortKey: string;
  /** In the clear; never leaves the server whole. */
  plain: CardFacts;
  /** As they go into a version: sealed facts are commitments. */
  facts: CardFacts;
  openings: CardFacts;
  /** Hash of `facts`: the same as long as nothing changed. */
  hash: string;
  findings: Finding[];
  worksheet: Json;
  wanted: number;
  filled: number;
};

export async function factsNow(
  by: { tx: Tx; world: World; actor: Actor; now: Instant },
  card: { householdId: HouseholdId; secret: string },
): Promise<FactsNow> {
  const { household, findings, worksheet, wanted, filled, sortKey } = await readHousehold(by, card.householdId);
  const headName = findHead(household)?.name ?? "";
  const plain = factsOf(household);
  const { facts, openings } = seal(plain, commitWith(card.secret));
  return {
    household,
    headName,
    sortKey,
    plain,
    facts,
    openings,
    hash: hashOf(facts),
    findings,
    worksheet,
    wanted,
    filled,
  };
}
