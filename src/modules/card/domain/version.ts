import { canonical, type Json } from "#kernel/canonical.ts";
import type { CadreId, HouseholdId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { CardId, Hash } from "./card.ts";
import { type CardFacts, said } from "./facts.ts";

/** A rule as it stood when the version was frozen. */
export type QuotedRule = { id: string; version: string; value: Json };

/** Under this id a version quotes the whole signing rule: seats, order, pairs, delegates. */
export const SIGNING_QUOTE = "card.signing";

/** Where the household lives, in words, because names of places change. */
export type PlaceNames = { code: string; county: string; township: string; village: string };

/**
 * A frozen version of a card: everything its signers put their names to. The text is canonical JSON,
 * its SHA-256 is what they sign, and `previous` chains it to the version before.
 */
export type CardContent = {
  format: "bangfu.card/1";
  cardId: CardId;
  householdId: HouseholdId;
  countyCode: string;
  version: number;
  previous: Hash | null;
  frozenAt: Instant;
  frozenBy: CadreId;
  place: PlaceNames;
  facts: CardFacts;
  /** The income worksheet: totals, net per head, line in force, margin. It follows from facts and rules. */
  worksheet: Json;
  rules: readonly QuotedRule[];
};

/** The bytes that are hashed and signed. */
export const cardText = (content: CardContent): string => canonical(content as unknown as Json);

/**
 * Does the new state of the register void what was signed? Any fact counts; a worksheet or rule that changed by itself does not, nor a
 * field that the form has won or lost since and in which nothing is said.
 */
export const voids = (signed: Pick<CardContent, "facts">, now: CardFacts): boolean =>
  canonical(said(signed.facts)) !== canonical(said(now));
