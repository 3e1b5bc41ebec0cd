/** Entry numbers as half-open ranges `[from, until)`, in order. */
export type Range = readonly [from: number, until: number];

/** `{[1,4),[6,7)}`: the way PostgreSQL writes an int8multirange. */
export const formatRanges = (ranges: readonly Range[]): string =>
  `{${ranges.map(([from, until]) => `[${from},${until})`).join(",")}}`;

/** Reads what `formatRanges` and PostgreSQL write; undefined when it is anything else. */
export function parseRanges(text: string): Range[] | undefined {
  if (!/^\{(\[\d{1,15},\d{1,15}\)(,(?!\})|(?=\})))*\}$/.test(text)) return undefined;
  return [...text.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, until]) => [Number(from), Number(until)] as const);
}

/** Numbers in ascending order → ranges. */
export function rangesOf(numbers: readonly number[]): Range[] {
  const ranges: [number, number][] = [];
  for (const no of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === no) last[1] = no + 1;
    else ranges.push([no, no + 1]);
  }
  return ranges;
}

export const countOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, [from, until]) => sum + until - from, 0);

export function* numbersIn(ranges: readonly Range[]): Generator<number> {
  for (const [from, until] of ranges) for (let no = from; no < until; no++) yield no;
}

/** The place of a number among the numbers of the ranges, or -1. */
export function indexIn(ranges: readonly Range[], no: number): number {
  let before = 0;
  for (const [from, until] of ranges) {
    if (no >= from && no < until) return before + no - from;
    before += until - from;
  }
  return -1;
}
