import { tabularRefusals as no } from "./refusals.ts";

/** More than any row of 16,384 sensible cells, or any shared text, takes. */
const MAX_ELEMENT = 16 * 1024 * 1024;
const UNUSUAL = 2 * 1024 * 1024;

type Cut = (text: string) => number;

/** Where the last whole element of this name ends. Empty elements (`<row r="9"/>`) are looked for only when no other end is near. */
export function afterEach(name: string): Cut {
  const closing = new RegExp(`</(?:\\w+:)?(?:${name}|sheetData)>`, "y");
  const empty = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?/>`, "g");
  return (text) => {
    for (let at = text.lastIndexOf("</"); at >= 0; at = at === 0 ? -1 : text.lastIndexOf("</", at - 1)) {
      closing.lastIndex = at;
      if (closing.test(text)) return closing.lastIndex;
    }
    if (text.length < UNUSUAL) return -1;
    let cut = -1;
    for (const found of text.matchAll(empty)) cut = found.index + found[0].length;
    return cut;
  };
}

export const afterTag: Cut = (text) => text.lastIndexOf(">") + 1 || -1;

/** A name's prefix and bracket, which stand before the word. */
const LEAD = 40;

/** A stream from a little before a word's first place on. What stands before is looked through as bytes, and never made into text. */
export async function* fromWord(xml: AsyncIterable<Buffer>, word: string): AsyncGenerator<Buffer> {
  let before: Buffer = Buffer.alloc(0);
  let isThere = false;
  for await (const piece of xml) {
    if (isThere) {
      yield piece;
      continue;
    }
    const both = Buffer.concat([before, piece]);
    const at = both.indexOf(word);
    isThere = at >= 0;
    if (isThere) yield both.subarray(Math.max(0, at - LEAD));
    else before = both.subarray(Math.max(0, both.length - LEAD - word.length));
  }
}

/** Cuts a stream of XML after whole elements; the last text is whatever remains. */
export async function* wholeElements(xml: AsyncIterable<Buffer>, cutAt: Cut): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const piece of xml) {
    const text = rest + decoder.decode(piece, { stream: true });
    const cut = cutAt(text);
    if (cut < 0 && text.length > MAX_ELEMENT) throw no.damaged({ detail: "element-too-long" });
    if (cut > 0) yield text.slice(0, cut);
    rest = cut > 0 ? text.slice(cut) : text;
  }
  yield rest + decoder.decode();
}
