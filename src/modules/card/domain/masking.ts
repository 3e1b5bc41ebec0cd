import type { Json } from "#kernel/canonical.ts";
import { maskCard, maskId, maskPhone } from "#kernel/sensitive.ts";
import { type CardFacts, fieldIdOf, isSealed } from "./facts.ts";
import { findField } from "./registry.ts";

const MASKS: Readonly<Record<string, (text: string) => string>> = {
  idNumber: maskId,
  idNumberOriginal: maskId,
  disabilityCard: maskId,
  phone: maskPhone,
  bankCard: maskCard,
};

/** A fact as the office shows it: sensitive values masked or starred, need-to-know values (causes) in full. */
export function maskFact(path: string, value: Json): { value: Json; sealed: boolean } {
  const field = findField(fieldIdOf(path));
  if (!field?.sensitive || value === null) return { value, sealed: false };
  const mask = MASKS[field.key];
  return { value: mask && typeof value === "string" ? mask(value) : "***", sealed: true };
}

/** The value of a fact of a version for the screen: opened where an opening is at hand, then masked. */
export const shownFact = (path: string, facts: CardFacts, openings: CardFacts): { value: Json; sealed: boolean } => {
  const inText = facts[path] ?? null;
  if (!isSealed(inText)) return maskFact(path, inText);
  const opened = openings[path];
  return opened === undefined ? { value: "***", sealed: true } : maskFact(path, opened);
};
