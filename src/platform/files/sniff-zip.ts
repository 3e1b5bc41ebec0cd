import type { ReadAt, Sniffed } from "./sniff.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const MAX_COMMENT = 65_535;
const MAX_DIRECTORY = 4 * 1024 * 1024;

/** A zip archive, or a workbook or a document when its directory lists one. The directory stands at the end: without it the file was cut. */
export async function sniffZip(read: ReadAt, size: number): Promise<Sniffed> {
  const tailBytes = Math.min(size, END_BYTES + MAX_COMMENT);
  const tail = await read(size - tailBytes, tailBytes);
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end--;
  if (end < 0) return "damaged";

  const bytes = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (start === 0xffffffff) return "zip"; // 64-bit archive: no workbook is that large
  if (start + bytes > size) return "damaged";
  const directory = await read(start, Math.min(bytes, MAX_DIRECTORY));
  const names = new Set(entryNames(directory).map((name) => name.toLowerCase()));
  if (names.has("xl/workbook.xml")) return "xlsx";
  return names.has("word/document.xml") ? "docx" : "zip";
}

function entryNames(directory: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY; ) {
    const nameBytes = directory.readUInt16LE(at + 28);
    names.push(directory.toString("latin1", at + 46, at + 46 + nameBytes).replaceAll("\\", "/"));
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}
