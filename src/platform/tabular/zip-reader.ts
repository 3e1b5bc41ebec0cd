import { createInflateRaw } from "node:zlib";
import type { Limits } from "./limits.ts";
import { tabularRefusals as no } from "./refusals.ts";
import { pieces, type Source } from "./source.ts";

/** One part of a packed file, as its directory tells it. Sizes are claims until the part has been unpacked. */
export type Part = { name: string; method: number; crc: number; packed: number; size: number; at: number };

export type Zip = { source: Source; parts: ReadonlyMap<string, Part>; limits: Limits };

const EOCD = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const EOCD64_LOCATOR = 0x07064b50;
const ZIP64 = 0xffffffff;
const RATIO_FROM = 10 * 1024 * 1024;

/** Reads the directory at the end of a packed file and refuses what is cut off, locked, or a bomb by its own account. */
export async function openZip(source: Source, limits: Limits): Promise<Zip> {
  const tail = await source.read(Math.max(0, source.size - 66_000), 66_000);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== EOCD) throw no.damaged({ detail: "cut-off" });
  const { size, at } = await directoryAt(source, tail, end);
  if (at + size > source.size) throw no.damaged({ detail: "directory" });
  if (size > limits.parts * 400) throw no.bomb({});
  const parts = readDirectory(await source.read(at, size), limits);
  return { source, parts, limits };
}

/** Where the directory lies. Some writers put every position in 64-bit records, whatever the size of the file. */
async function directoryAt(source: Source, tail: Buffer, end: number): Promise<{ size: number; at: number }> {
  const size = tail.readUInt32LE(end + 12);
  const at = tail.readUInt32LE(end + 16);
  if (size !== ZIP64 && at !== ZIP64) return { size, at };
  if (end < 20 || tail.readUInt32LE(end - 20) !== EOCD64_LOCATOR) throw no.damaged({ detail: "directory" });
  const record = await source.read(Number(tail.readBigUInt64LE(end - 12)), 56);
  if (record.length < 56) throw no.damaged({ detail: "directory" });
  return { size: Number(record.readBigUInt64LE(40)), at: Number(record.readBigUInt64LE(48)) };
}

/** Replaces sizes and positions marked as too long for 32 bits by those of the entry's 64-bit field. */
function widen(part: Part, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    for (const key of ["size", "packed", "at"] as const) {
      if (part[key] !== ZIP64 || next + 8 > extra.length) continue;
      part[key] = Number(extra.readBigUInt64LE(next));
      next += 8;
    }
  }
}

function readDirectory(directory: Buffer, limits: Limits): Map<string, Part> {
  const parts = new Map<string, Part>();
  let total = 0;
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    const part: Part = {
      name: directory.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/"),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    };
    if ((directory.readUInt16LE(at + 8) & 1) === 1) throw no.locked({});
    const after = at + 46 + nameLength;
    widen(part, directory.subarray(after, after + directory.readUInt16LE(at + 30)));
    total += part.size;
    if (part.size > RATIO_FROM && part.size > part.packed * limits.ratio) throw no.bomb({});
    if (total > limits.unpacked || parts.size >= limits.parts) throw no.bomb({});
    parts.set(part.name, part);
    at = after + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return parts;
}

/** Where a part's packed bytes begin: its local header has a length of its own. */
export async function startOf(zip: Zip, part: Part): Promise<number> {
  const head = await zip.source.read(part.at, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) throw no.damaged({ detail: part.name });
  const start = part.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (start + part.packed > zip.source.size) throw no.damaged({ detail: part.name });
  return start;
}

/** Unpacks one part in pieces. Stops a part that grows past what its directory entry claims, or past `most`. */
export async function* unpack(zip: Zip, part: Part, most = zip.limits.unpacked): AsyncGenerator<Buffer> {
  if (part.size > most) throw no.bomb({});
  const start = await startOf(zip, part);
  const packed = pieces(zip.source, start, start + part.packed);
  if (part.method === 0) return yield* packed;
  if (part.method !== 8) throw no.damaged({ detail: part.name });
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  const feeding = feed(inflate, packed);
  let size = 0;
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > part.size) throw no.bomb({});
      yield piece;
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))
      throw no.damaged({ detail: part.name });
    throw error;
  } finally {
    inflate.destroy();
    await feeding.catch(() => {});
  }
  if (size < part.size) throw no.damaged({ detail: part.name });
}

async function feed(inflate: ReturnType<typeof createInflateRaw>, packed: AsyncIterable<Buffer>): Promise<void> {
  for await (const piece of packed) {
    if (inflate.destroyed) return;
    if (inflate.write(piece)) continue;
    await new Promise<void>((resume) => {
      const go = () => {
        inflate.off("drain", go);
        inflate.off("close", go);
        resume();
      };
      inflate.on("drain", go).on("close", go);
    });
  }
  inflate.end();
}

/** A small part as text; undefined when the archive has none of that name. */
export async function readPart(zip: Zip, name: string, most = 64 * 1024 * 1024): Promise<string | undefined> {
  const part = findPart(zip, name);
  if (!part) return undefined;
  const all: Buffer[] = [];
  for await (const piece of unpack(zip, part, most)) all.push(piece);
  return Buffer.concat(all)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
}

/** Part names are compared without regard to case, as the packaging standard (ECMA-376 part 2) asks. */
export function findPart(zip: Zip, name: string): Part | undefined {
  const wanted = name.replace(/^\//, "");
  const exact = zip.parts.get(wanted);
  if (exact) return exact;
  for (const part of zip.parts.values()) if (part.name.toLowerCase() === wanted.toLowerCase()) return part;
  return undefined;
}
