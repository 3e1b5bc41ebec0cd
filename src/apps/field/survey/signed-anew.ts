import type { Draft } from "./draft.ts";

/** What was read to the family: whether they agreed, and what they said. */
const saidOf = (readBack: Draft["readBack"]): string => JSON.stringify(readBack && [readBack.agreed, readBack.remark]);

/**
 * What changes, with what it undoes. An answer changed after it was read and signed is read and signed again; what the family
 * says, changed after they signed, is signed by them again.
 */
export function signedAnew(before: Draft, more: Partial<Draft>): Partial<Draft> {
  if (more.facts || more.income) return { ...more, readBack: null, signatures: [] };
  if (more.readBack === undefined || saidOf(more.readBack) === saidOf(before.readBack)) return more;
  return { ...more, signatures: before.signatures.filter((one) => one.who !== "family") };
}
