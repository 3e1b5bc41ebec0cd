const CONTROL = /(?!\n)[\p{Cc}\ufff9-\ufffb]/gu;
const LONG_RUN = /[\x21-\x7e]{25,}/g;
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}]$/u;

/** Text as it may go on paper: no control characters, no broken surrogates, long runs without a space may break. */
export const cleanText = (text: string): string =>
  text
    .replaceAll("\r\n", "\n")
    .replaceAll("\t", " ")
    .replace(CONTROL, "")
    .toWellFormed()
    .normalize("NFC")
    .replace(LONG_RUN, (run) => run.replace(/.{12}(?=.)/g, "$&\u200b"));

/** Applies `cleanText` to every string in a JSON value. */
export function cleanAll<T>(value: T): T {
  if (typeof value === "string") return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleanAll) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleanAll(one)])) as T;
}

/** The visible characters of a JSON value that no loaded font can draw, each once. */
export function missingCharacters(value: unknown, has: (codePoint: number) => boolean): string[] {
  const missing = new Set<string>();
  const seen = new Set<string>();
  const visit = (one: unknown): void => {
    if (typeof one === "string") {
      for (const character of one) {
        if (seen.has(character)) continue;
        seen.add(character);
        if (!has(character.codePointAt(0) ?? 0) && !INVISIBLE.test(character)) missing.add(character);
      }
    } else if (one !== null && typeof one === "object") Object.values(one).forEach(visit);
  };
  visit(value);
  return [...missing];
}
