import type { Day } from "#kernel/day.ts";

/** What anybody who holds a printed card may learn of its version: that it is genuine, and where it stands. No word of whose it is. */
export type PublicVersion = {
  version: number;
  frozenOn: Day;
  needed: number;
  signed: number;
  /** Day of the last signature, when there is one. */
  signedOn: Day | null;
  /** False once a fact has changed or a newer version was made. */
  inForce: boolean;
};

/** The first 16 digits of the hash in fours: `3F9A-01C2-77DE-0000`, printed beside the QR. */
export const verificationCode = (hash: string): string =>
  (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join("-");

/** What somebody typed, as the 16 digits they meant (O for 0, I or l for 1, any spaces or dashes), or null. */
export function readVerificationCode(typed: string): string | null {
  const digits = typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Pd}−]/gu, "")
    .replaceAll("o", "0")
    .replace(/[il]/g, "1");
  return /^[0-9a-f]{16}$/.test(digits) ? digits : null;
}

/** Where the QR of a card leads: a public page that asks for nothing. */
export const verificationUrl = (hash: string, origin: string): string =>
  `${origin}/portal/card?code=${verificationCode(hash)}`;
