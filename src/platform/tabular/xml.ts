const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of an XML element: entities, CDATA and the `_x000D_` escapes of spreadsheets resolved. */
export function xmlText(raw: string): string {
  let text = raw;
  if (text.includes("<![CDATA["))
    text = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => escapeXml(inner));
  if (text.includes("&")) text = text.replace(/&(#x?[0-9a-f]+|\w+);/gi, entity);
  if (text.includes("_x"))
    text = text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return text;
}

function entity(whole: string, name: string): string {
  if (!name.startsWith("#")) return NAMED[name] ?? whole;
  const code = name[1] === "x" || name[1] === "X" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text made safe inside an element or an attribute; characters XML cannot carry are dropped. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c)
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, "")
    .toWellFormed();

/** One attribute of an opening tag's text (`<c r="A1" t='s'`), or undefined. */
export function attribute(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at > 0; at = tag.indexOf(name, at + 1)) {
    const before = tag.charCodeAt(at - 1);
    if (before !== 32 && before !== 10 && before !== 9 && before !== 13) continue;
    const equals = at + name.length;
    const quote = tag[equals] === "=" ? tag[equals + 1] : undefined;
    if (quote !== '"' && quote !== "'") continue;
    const end = tag.indexOf(quote, equals + 2);
    return end < 0 ? undefined : tag.slice(equals + 2, end);
  }
  return undefined;
}

/** Every opening tag with this local name, whatever its prefix: `tagsOf(xml, "sheet")`. For small parts only. */
export const tagsOf = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, "g")) ?? [];

/** The text within all `<t>` elements of a shared or inline string; phonetic hints (`<rPh>`) are left out. */
export function richText(inner: string): string {
  const plain = onlyText(inner);
  if (plain !== null) return xmlText(plain);
  const shown = inner.includes("rPh") ? inner.replace(/<(\w+:)?rPh[\s>][\s\S]*?<\/(\w+:)?rPh>/g, "") : inner;
  let text = "";
  for (const [, one] of shown.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g)) text += one;
  return xmlText(text);
}

/** What stands in the only `<t>` there is, as nearly all texts are written; null when it takes a closer look. */
function onlyText(inner: string): string | null {
  const [from, end] = inner.startsWith("<is>") ? [4, "</t></is>"] : [0, "</t>"];
  if (!inner.startsWith("<t", from) || !inner.endsWith(end)) return null;
  const start = inner.indexOf(">", from) + 1;
  const stop = inner.length - end.length;
  return inner.indexOf("<", start) === stop ? inner.slice(start, stop) : null;
}
