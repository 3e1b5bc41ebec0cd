import { randomFillSync } from "node:crypto";

const RANDOM = 10;
const pool = Buffer.allocUnsafe(RANDOM * 1024);
let used = pool.length;

/** A UUID of version 7 (RFC 9562): 48 bits of milliseconds, then random bits, so that ids sort by time of making. Randomness is drawn 1024 ids at a time. */
export function newId(at: number = Date.now()): string {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  pool[used] = ((pool[used] ?? 0) & 0x0f) | 0x70;
  pool[used + 2] = ((pool[used + 2] ?? 0) & 0x3f) | 0x80;
  const time = at.toString(16).padStart(12, "0");
  const rest = pool.toString("hex", used, used + RANDOM);
  used += RANDOM;
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`;
}
