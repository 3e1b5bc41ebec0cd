/** A value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Canonical JSON (RFC 8785 for the values we use): keys sorted by UTF-16 unit, no spaces, `undefined` keys left out.
 * Two equal facts give the same bytes, so their SHA-256 can be signed.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one: Json) => canonical(one)).join(",")}]`;
  const entries = Object.entries(value as { [key: string]: Json | undefined }).filter(([, one]) => one !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one as Json)}`).join(",")}}`;
}
