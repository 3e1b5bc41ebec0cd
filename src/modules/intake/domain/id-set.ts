/**
 * The IDs seen so far in a file. A well-formed one is kept as a number (area, birth date, sequence, check character), so that a county
 * fits into a few megabytes and no piece of the file is kept alive by a text cut out of it.
 */
export function idSet(): { has: (key: string) => boolean; add: (key: string) => void } {
  const numbers = new Set<number>();
  const others = new Set<string>();
  return {
    has: (key) => {
      const packed = pack(key);
      return packed === null ? others.has(key) : numbers.has(packed);
    },
    add: (key) => {
      const packed = pack(key);
      if (packed === null) others.add(key);
      else numbers.add(packed);
    },
  };
}

const CHECKS = "0123456789X";

/** 18 characters in 50 bits: years 1900–2099, months 0–12, days 0–31; null for what has another shape. */
export function pack(key: string): number | null {
  if (key.length !== 18) return null;
  const area = Number(key.slice(0, 6));
  const year = Number(key.slice(6, 10)) - 1900;
  const month = Number(key.slice(10, 12));
  const day = Number(key.slice(12, 14));
  const sequence = Number(key.slice(14, 17));
  const check = CHECKS.indexOf(key[17] ?? "?");
  if (!(year >= 0 && year < 200 && month <= 12 && day <= 31 && check >= 0)) return null;
  if (!Number.isInteger(area) || !Number.isInteger(sequence)) return null;
  return (((area * 200 + year) * 13 + month) * 32 + day) * 11_000 + sequence * 11 + check;
}
