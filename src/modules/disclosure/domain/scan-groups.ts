import { holdsId, passesLuhn } from "./scan-numbers.ts";

/** A figure never begins with a zero; a later group of a number may. */
const hasLeadingZero = (groups: readonly string[]): boolean => groups.slice(1).some((group) => group.startsWith("0"));

/** The check digit of an ID number (GB 11643-1999, ISO 7064 mod 11-2). */
const passesIdCheck = (id: string): boolean => {
  const sum = [...id.slice(0, 17)].reduce((rest, digit) => ((rest + Number(digit)) * 2) % 11, 0);
  return (sum + (/x/i.test(id.at(-1) ?? "") ? 10 : Number(id.at(-1)))) % 11 === 1;
};

/**
 * Are these groups, which stand beside each other in a line, one number of a person? They may as well be the figures of narrow columns, and
 * a false finding bars a posting for good: so the grouping alone does not do. It takes a group no figure could be, or a digit that checks.
 */
export function isOneNumber(groups: readonly string[]): boolean {
  const digits = groups.join("");
  if (/^1[3-9]\d{9}$/.test(digits)) return hasLeadingZero(groups);
  if (digits.length === 15) return hasLeadingZero(groups) && holdsId(digits);
  if (digits.length === 18 && holdsId(digits) && (hasLeadingZero(groups) || passesIdCheck(digits))) return true;
  if (!/^\d{16,19}$/.test(digits)) return false;
  const inFours = groups.slice(0, -1).every((group) => group.length === 4);
  return (inFours && hasLeadingZero(groups)) || (digits.startsWith("62") && passesLuhn(digits));
}
