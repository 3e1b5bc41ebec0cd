import type { Instant } from "#kernel/instant.ts";
import { type Refusal, refusal } from "#kernel/refusal.ts";

/** Five wrong passwords lock an account for a quarter of an hour (OWASP ASVS 5.0, 6.3.1: limit online guessing). */
export const LOCK_AFTER = 5;
export const LOCK_MINUTES = 15;
/** A session ends after twelve hours, or two hours without use. */
export const SESSION_HOURS = 12;
export const IDLE_HOURS = 2;
export const INVITATION_DAYS = 7;
/** At least ten characters and no other rules: length beats tricks (ASVS 5.0, 6.2). */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;

export const accountRefusals = {
  wrong: refusal("account.wrong-name-or-password", 401),
  locked: refusal<{ until: Instant }>("account.locked", 423),
  tooMany: refusal("account.too-many-tries", 429),
  weak: refusal<{ min: number }>("account.password-too-short", 400),
  containsName: refusal("account.password-contains-name", 400),
  invitationOver: refusal("account.invitation-over", 404),
  administratorInvites: refusal("account.administrator-invites", 403),
  nameTaken: refusal<{ loginName: string }>("account.name-taken", 409),
  notFound: refusal("account.not-found", 404),
  notYourself: refusal("account.not-yourself", 409),
  setUpAlready: refusal("account.set-up-already", 409),
  setUpCode: refusal("account.set-up-code-wrong", 403),
  passkeyRefused: refusal("account.passkey-refused", 401),
  identityRefused: refusal("account.identity-refused", 401),
  identityOver: refusal("account.identity-over", 404),
  identityLinked: refusal("account.identity-linked", 409),
  identityUnreachable: refusal("account.identity-unreachable", 503),
  noOffice: refusal("account.no-office", 403),
};

/** Why this password will not do, or null. */
export function whyNotPassword(password: string, loginName: string): Refusal | null {
  if (password.length < PASSWORD_LENGTH.min) return accountRefusals.weak({ min: PASSWORD_LENGTH.min });
  if (loginName.length > 2 && password.toLowerCase().includes(loginName.toLowerCase()))
    return accountRefusals.containsName({});
  return null;
}

type Gate = { lockedUntil: Instant | null; closedAt: Instant | null };

/** Why this account cannot be entered, or null. A closed account answers like a wrong password, so that nothing leaks. */
export const whyNotEnter = ({ closedAt }: Pick<Gate, "closedAt">): Refusal | null =>
  closedAt ? accountRefusals.wrong({}) : null;

/** Why no password may be tried for this account now, or null. The lock is the password's: a passkey or an identity still opens. */
export function whyNotTry(account: Gate, now: Instant): Refusal | null {
  const closed = whyNotEnter(account);
  if (closed) return closed;
  if (account.lockedUntil && account.lockedUntil > now) return accountRefusals.locked({ until: account.lockedUntil });
  return null;
}

/** What a wrong password does: one more failure, and a lock at the fifth. */
export const afterFailure = (failedCount: number): { failedCount: number; locks: boolean } =>
  failedCount + 1 >= LOCK_AFTER ? { failedCount: 0, locks: true } : { failedCount: failedCount + 1, locks: false };
