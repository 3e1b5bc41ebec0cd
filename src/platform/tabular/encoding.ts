import { isAscii, isUtf8 } from "node:buffer";
import { looksUtf16 } from "./sniff.ts";
import { pieces, type Source } from "./source.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/**
 * How a text file is written. A mark at its start decides; else UTF-16 is told by its zeros, and UTF-8 by the whole file
 * being valid UTF-8, which Chinese text in GB18030 (what Excel saves as CSV in China) practically never is.
 */
export async function detectEncoding(source: Source): Promise<Encoding> {
  const head = await source.read(0, 4096);
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  const wide = looksUtf16(head);
  if (wide) return wide;
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of pieces(source)) {
    if (held.length === 0 && isAscii(piece)) continue;
    const whole = held.length > 0 ? Buffer.concat([held, piece]) : piece;
    const cut = lastWhole(whole);
    if (!isUtf8(whole.subarray(0, cut))) return "gb18030";
    held = whole.subarray(cut);
  }
  return isUtf8(held) ? "utf-8" : "gb18030";
}

/** Where the last character that may still be incomplete begins. */
function lastWhole(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length - back + 1;
    if (byte >= 0xc0) return bytes.length - back;
  }
  return bytes.length;
}

/** The file as text, piece by piece, without its mark. */
export async function* decoded(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces(source)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
