import { mkdirSync, writeFileSync } from "node:fs";

/** One measured figure beside the limit or anchor measured in the same run. `ratio` = figure / baseline; the bar says what it may be. */
export type Row = { what: string; figure: string; baseline: string; ratio: number | null; bar: string; holds: boolean };

/** A bench: a name for the command line and a run that prints rows. `small` is what CI does: same work, less of it. */
export type Bench = { name: string; about: string; run: (small: boolean) => Promise<Row[]> };

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Milliseconds of one call. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds of processor this process has used since then: work of its own, whatever else the machine does. */
export function processorSince(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** The two in turn, A B A B …, so that both meet the same weather; medians of `rounds` after one warm-up. `between` is what A leaves to be done. */
export async function inTurn(
  rounds: number,
  a: () => Promise<unknown>,
  b: () => Promise<unknown>,
  between: () => Promise<unknown> = async () => {},
): Promise<{ a: number; b: number }> {
  const times = { a: [] as number[], b: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const one = await timed(a);
    await between();
    const other = await timed(b);
    if (round > 0) {
      times.a.push(one);
      times.b.push(other);
    }
  }
  return { a: median(times.a), b: median(times.b) };
}

export const ms = (value: number): string =>
  value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(1)} ms`;

export function print(name: string, rows: readonly Row[]): void {
  console.log(`\n${name}`);
  console.table(rows.map(({ ratio, ...row }) => ({ ...row, ratio: ratio === null ? "–" : Number(ratio.toFixed(2)) })));
  mkdirSync("bench/results", { recursive: true });
  writeFileSync(`bench/results/${name}.json`, JSON.stringify(rows, null, 1));
}
