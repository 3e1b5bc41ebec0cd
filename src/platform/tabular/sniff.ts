import type { Source } from "./source.ts";

/** What a file is, by its first bytes; its name says nothing reliable. */
export type Content = "zip" | "ole" | "markup" | "text" | "pdf" | "image" | "rar" | "binary";

const MAGIC: readonly [Content, string][] = [
  ["zip", "504b0304"],
  ["zip", "504b0506"],
  ["ole", "d0cf11e0a1b11ae1"],
  ["pdf", "25504446"],
  ["image", "89504e47"],
  ["image", "ffd8ff"],
  ["image", "47494638"],
  ["rar", "526172211a07"],
  ["rar", "377abcaf271c"],
  ["rar", "1f8b"],
];

/** Old BIFF 2–4 sheets carry no container: a bare BOF record. */
const isBareSheet = (head: Buffer): boolean =>
  head[0] === 0x09 && [0x00, 0x02, 0x04].includes(head[1] ?? -1) && head[3] === 0x00;

export async function sniff(source: Source): Promise<Content> {
  const head = await source.read(0, 4096);
  const hex = head.toString("hex", 0, 8);
  const known = MAGIC.find(([, magic]) => hex.startsWith(magic));
  if (known) return known[0];
  if (isBareSheet(head)) return "ole";
  const isUtf16 = hex.startsWith("fffe") || hex.startsWith("feff") || looksUtf16(head) !== null;
  if (!isUtf16 && head.includes(0)) return "binary";
  const start = head
    .toString("latin1")
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe)/, "")
    .replaceAll("\0", "")
    .trimStart();
  return /^<(\?xml|!doctype|html|head|meta|table|\w*:?workbook)/i.test(start) ? "markup" : "text";
}

/** Text in UTF-16 without a mark at its start: every other byte of its commas, digits and line ends is zero. */
export function looksUtf16(head: Buffer): "utf-16le" | "utf-16be" | null {
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  const pairs = head.length / 2;
  if (odd > pairs * 0.1 && even < pairs * 0.005) return "utf-16le";
  if (even > pairs * 0.1 && odd < pairs * 0.005) return "utf-16be";
  return null;
}
