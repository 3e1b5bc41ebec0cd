import type { Sniffed } from "./sniff.ts";

const BOM = "\u{feff}";

/** Plain text in UTF-8 or GB18030 that is not markup: what a CSV can be. */
export function sniffText(sample: Buffer, size: number): Sniffed {
  if (sample.length === 0) return "unknown";
  if (sample.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return "unknown";
  const cut = sample.length < size;
  const text = decode(sample, "utf-8", cut) ?? decode(sample, "gb18030", cut);
  if (text === undefined) return "unknown";
  const start = text.replace(BOM, "").trimStart();
  return /^(<|%!|\{\\rtf|#!)/.test(start) ? "unknown" : "csv";
}

/** The text, or undefined when the bytes are not of that encoding. `cut`: the sample may end inside a character. */
function decode(sample: Buffer, encoding: string, cut: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: cut });
  } catch {
    return undefined;
  }
}
