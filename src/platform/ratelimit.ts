type Bucket = { tokens: number; at: number };
export type Rate = { burst: number; perMinute: number };

const MOST_KEYS = 20_000;
const buckets = new Map<string, Bucket>();

/**
 * Takes one token from the bucket of this key; false when it is empty. Buckets refill evenly.
 * Memory is bounded: when too many keys are known, the ones longest untouched go, which at worst lets somebody try again.
 */
export function takeToken(key: string, rate: Rate, nowMs: number): boolean {
  const old = buckets.get(key) ?? { tokens: rate.burst, at: nowMs };
  const tokens = Math.min(rate.burst, old.tokens + (Math.max(0, nowMs - old.at) / 60_000) * rate.perMinute);
  buckets.delete(key);
  buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: nowMs });
  if (buckets.size > MOST_KEYS)
    for (const first of buckets.keys()) {
      buckets.delete(first);
      break;
    }
  return tokens >= 1;
}
