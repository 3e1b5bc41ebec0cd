import { crc32, deflateSync } from "node:zlib";
import type { Dice } from "./dice.ts";

const [WIDTH, HEIGHT, BYTES] = [240, 80, 4];
const WHITE = 255;

function chunk(kind: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), body]);
  const [length, check] = [Buffer.alloc(BYTES), Buffer.alloc(BYTES)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A stroke of a pen as a small grey PNG: nobody's name, but a signature to look at. */
export function signature(d: Dice): Uint8Array {
  const rows = Array.from({ length: HEIGHT }, () => Buffer.alloc(WIDTH + 1, WHITE));
  for (const row of rows) row[0] = 0; // no filter
  const [a, b, c] = [0.03 + d.next() * 0.05, 0.08 + d.next() * 0.1, d.next() * 6];
  for (let x = 20; x < WIDTH - 20; x += 0.2) {
    const y = HEIGHT / 2 + 18 * Math.sin(a * x + c) + 8 * Math.sin(b * x);
    for (const dy of [0, 1, 2]) rows[Math.round(y) + dy]?.writeUInt8(0, Math.round(x) + 1);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, BYTES);
  head.set([8, 0, 0, 0, 0], 8); // eight bits of grey
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    mark,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
