import { randomFillSync } from "node:crypto";

const RANDOM = 10;
const pool = Buffer.allocUnsafe(RANDOM * 1024);
let digits = "";
let used = 0;
let lastAt = -1;
let time = "";

/** A UUID of version 7 (RFC 9562): 48 bits of milliseconds, then random bits, so that ids sort by time of making. Randomness is drawn 1024 ids at a time. */
export function newId(at: number = Date.now()): string {
  if (used >= digits.length) {
    digits = draw();
    used = 0;
  }
  if (at !== lastAt) {
    const hex = at.toString(16).padStart(12, "0");
    time = `${hex.slice(0, 8)}-${hex.slice(8)}`;
    lastAt = at;
  }
  const from = used;
  used += RANDOM * 2;
  return `${time}-${digits.slice(from, from + 4)}-${digits.slice(from + 4, from + 8)}-${digits.slice(from + 8, used)}`;
}

function draw(): string {
  randomFillSync(pool);
  for (let at = 0; at < pool.length; at += RANDOM) {
    pool[at] = ((pool[at] ?? 0) & 0x0f) | 0x70;
    pool[at + 2] = ((pool[at + 2] ?? 0) & 0x3f) | 0x80;
  }
  return pool.toString("hex");
}
