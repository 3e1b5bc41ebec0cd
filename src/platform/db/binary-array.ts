import { Buffer } from "node:buffer";

/** Bytes that grow as they are written; `at` is where the next will stand. */
type Bytes = { buffer: Buffer; at: number };
type Put = (to: Bytes, value: unknown) => void;

const ensure = (to: Bytes, more: number): void => {
  if (to.at + more <= to.buffer.length) return;
  const larger = Buffer.allocUnsafe(Math.max(to.buffer.length * 2, to.at + more));
  to.buffer.copy(larger, 0, 0, to.at);
  to.buffer = larger;
};

const SHORT = 40;
const putText: Put = (to, value) => {
  const text = String(value);
  ensure(to, 4 + text.length * 3);
  const { buffer } = to;
  const start = to.at + 4;
  let at = start;
  // A few characters are written faster here than by a call out of JavaScript.
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) buffer[at++] = code;
    else if (text.length > SHORT || code < 0x800 || (code >= 0xd800 && code < 0xe000)) {
      at = start + buffer.write(text, start, "utf8");
      break;
    } else {
      buffer[at++] = 0xe0 | (code >> 12);
      buffer[at++] = 0x80 | ((code >> 6) & 0x3f);
      buffer[at++] = 0x80 | (code & 0x3f);
    }
  }
  buffer.writeInt32BE(at - start, to.at);
  to.at = at;
};

const NIBBLE = new Int8Array(128).fill(-1);
for (const [i, digit] of [..."0123456789abcdef"].entries()) NIBBLE[digit.charCodeAt(0)] = i;
for (const [i, digit] of [..."ABCDEF"].entries()) NIBBLE[digit.charCodeAt(0)] = 10 + i;

const putUuid: Put = (to, value) => {
  const text = String(value);
  ensure(to, 20);
  const { buffer } = to;
  let at = to.at + 4;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) === 45) continue;
    const high = NIBBLE[text.charCodeAt(i)] ?? -1;
    const low = NIBBLE[text.charCodeAt(++i)] ?? -1;
    if (high < 0 || low < 0 || at >= to.at + 20) throw new Error("not a UUID");
    buffer[at++] = (high << 4) | low;
  }
  if (at !== to.at + 20) throw new Error("not a UUID");
  buffer.writeInt32BE(16, to.at);
  to.at = at;
};

const putInteger: Put = (to, value) => {
  ensure(to, 8);
  to.buffer.writeInt32BE(4, to.at);
  to.buffer.writeInt32BE(Number(value), to.at + 4);
  to.at += 8;
};

const putBigint: Put = (to, value) => {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error("not a safe integer");
  ensure(to, 12);
  to.buffer.writeInt32BE(8, to.at);
  to.buffer.writeInt32BE(Math.floor(number / 0x1_0000_0000), to.at + 4);
  to.buffer.writeUInt32BE(number >>> 0, to.at + 8);
  to.at += 12;
};

const putBoolean: Put = (to, value) => {
  ensure(to, 5);
  to.buffer.writeInt32BE(1, to.at);
  to.buffer[to.at + 4] = value === true ? 1 : 0;
  to.at += 5;
};

const DAY_MS = 86_400_000;
const DAY_ZERO = Date.UTC(2000, 0, 1);
/** Birthdays come again: the days last written, as PostgreSQL counts them. */
const DAYS = new Map<string, number>();
const DAYS_KEPT = 50_000;

function countDays(day: string): number {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) throw new Error("not a day");
  return (at.getTime() - DAY_ZERO) / DAY_MS;
}

const putDate: Put = (to, value) => {
  const day = String(value);
  const known = DAYS.get(day) ?? countDays(day);
  if (DAYS.size >= DAYS_KEPT) DAYS.clear();
  DAYS.set(day, known);
  putInteger(to, known);
};

const putBytes: Put = (to, value) => {
  const bytes = value as Uint8Array;
  ensure(to, 4 + bytes.length);
  to.buffer.writeInt32BE(bytes.length, to.at);
  to.buffer.set(bytes, to.at + 4);
  to.at += 4 + bytes.length;
};

/** Types whose values are sent as PostgreSQL keeps them, by their number in its catalogue. */
const KINDS: Readonly<Record<string, { oid: number; put: Put }>> = {
  uuid: { oid: 2950, put: putUuid },
  text: { oid: 25, put: putText },
  integer: { oid: 23, put: putInteger },
  bigint: { oid: 20, put: putBigint },
  boolean: { oid: 16, put: putBoolean },
  date: { oid: 1082, put: putDate },
  bytea: { oid: 17, put: putBytes },
};

/** Can values of this type be sent as they are? Others are sent as text, for a cast. */
export const isKnownType = (type: string): boolean => type in KINDS;

/**
 * Writes PostgreSQL arrays in its binary format, one after the other: nothing is quoted here, and nothing is parsed there.
 * A driver sends them as they are when it is given bytes for an array.
 */
export function arrayWriter() {
  const to: Bytes = { buffer: Buffer.allocUnsafe(1 << 20), at: 0 };
  let put = putText;
  let count = 0;
  let head = 0;
  let last: unknown;
  let [from, until] = [0, 0];
  return {
    begin: (type: string): void => {
      const kind = KINDS[type] ?? KINDS.text;
      if (!kind) throw new Error("no type");
      put = kind.put;
      count = 0;
      last = undefined;
      head = to.at;
      ensure(to, 20);
      to.buffer.writeInt32BE(1, head); // dimensions
      to.buffer.writeInt32BE(1, head + 4); // may hold nulls
      to.buffer.writeInt32BE(kind.oid, head + 8);
      to.buffer.writeInt32BE(1, head + 16); // counted from 1
      to.at += 20;
    },
    add: (value: unknown): void => {
      count += 1;
      if (value === null || value === undefined) {
        ensure(to, 4);
        to.buffer.writeInt32BE(-1, to.at);
        to.at += 4;
      } else if (value === last && until > from) {
        ensure(to, until - from);
        to.buffer.copyWithin(to.at, from, until);
        to.at += until - from;
      } else {
        from = to.at;
        put(to, value);
        until = to.at;
        last = value;
      }
    },
    /** Where the array lies among all that were written. */
    end: (): { from: number; until: number } => {
      to.buffer.writeInt32BE(count, head + 12);
      return { from: head, until: to.at };
    },
    /** Everything written so far, and begins anew. */
    take: (): Uint8Array<ArrayBuffer> => {
      const all = Uint8Array.from(to.buffer.subarray(0, to.at));
      to.at = 0;
      return all;
    },
  };
}
export type ArrayWriter = ReturnType<typeof arrayWriter>;
