import { canonical, type Json } from "#kernel/canonical.ts";

/** Are two values one fact? Nothing said is the same as an empty list or a missing key. */
export function same(a: unknown, b: unknown): boolean {
  const plain = (value: unknown): Json => {
    if (value === undefined || value === "") return null;
    return Array.isArray(value) && value.length === 0 ? null : (value as Json);
  };
  return canonical(plain(a)) === canonical(plain(b));
}
