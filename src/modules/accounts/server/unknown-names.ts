import type { Instant } from "#kernel/instant.ts";
import { afterFailure, LOCK_MINUTES, accountRefusals as no } from "../domain/sign-in.ts";

const MOST = 10_000;
const tries = new Map<string, { failedCount: number; lockedUntil: Instant | null }>();

/**
 * A login name that nobody has is refused and locked like one that somebody has: otherwise five wrong passwords would
 * tell which names exist. Kept in memory, at most so many, the oldest forgotten first.
 */
export function refuseUnknown(loginName: string, now: Instant): never {
  const before = tries.get(loginName);
  if (before?.lockedUntil && before.lockedUntil > now) throw no.locked({ until: before.lockedUntil });
  const { failedCount, locks } = afterFailure(before?.failedCount ?? 0);
  const until = new Date(Date.parse(now) + LOCK_MINUTES * 60_000).toISOString() as Instant;
  tries.delete(loginName);
  tries.set(loginName, { failedCount, lockedUntil: locks ? until : null });
  const oldest = tries.keys().next().value;
  if (tries.size > MOST && oldest !== undefined) tries.delete(oldest);
  throw no.wrong({});
}
