import type { FileHandle } from "node:fs/promises";
import { sniffCompound } from "./sniff-compound.ts";
import { sniffText } from "./sniff-text.ts";
import { sniffZip } from "./sniff-zip.ts";

export const FILE_KINDS = [
  "pdf",
  "png",
  "jpeg",
  "webp",
  "xlsx",
  "docx",
  "xls",
  "csv",
  "zip",
  "amr",
  "mp3",
  "ogg",
  "webm",
  "m4a",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What a file turned out to be. `locked` = behind a password, `damaged` = cut short, `unknown` = none of ours. */
export type Sniffed = FileKind | "locked" | "damaged" | "unknown";

/** Reads part of a file; fewer bytes than asked when it ends before. */
export type ReadAt = (position: number, length: number) => Promise<Buffer>;

export const readAt =
  (handle: FileHandle): ReadAt =>
  async (position, length) => {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await handle.read(buffer, 0, length, position);
    return buffer.subarray(0, bytesRead);
  };

const MAGIC: readonly (readonly [FileKind, string])[] = [
  ["pdf", "255044462d"],
  ["png", "89504e470d0a1a0a"],
  ["jpeg", "ffd8ff"],
  ["amr", "2321414d52"],
  ["mp3", "494433"],
  ["ogg", "4f676753"],
  ["webm", "1a45dfa3"],
];
const ZIP = "504b0304";
const EMPTY_ZIP = "504b0506";
const COMPOUND = "d0cf11e0a1b11ae1";

/** Tells the kind of a file by its content. The name and what the browser says about it count for nothing. */
export async function sniff(read: ReadAt, size: number): Promise<Sniffed> {
  const head = await read(0, 16);
  const hex = head.toString("hex");
  const known = MAGIC.find(([, magic]) => hex.startsWith(magic));
  if (known) return known[0];
  if (head.toString("latin1", 0, 4) === "RIFF" && head.toString("latin1", 8, 12) === "WEBP") return "webp";
  if (head.toString("latin1", 4, 8) === "ftyp") return "m4a";
  if (hex.startsWith(ZIP) || hex.startsWith(EMPTY_ZIP)) return sniffZip(read, size);
  if (hex.startsWith(COMPOUND)) return sniffCompound(read, size);
  return sniffText(await read(0, 65_536), size);
}
