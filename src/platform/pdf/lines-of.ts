/** A piece of text as a page shows it: where it begins and ends along its line, how far across, how large, how turned. */
export type Shown = { text: string; from: number; to: number; across: number; size: number; turn: number };

/** Gaps between two pieces of a line, in parts of their size: within a word, between words; what is wider begins another cell. */
const GAP = { word: 0.3, cell: 1 };
/** Digits written one by one into boxes stand further apart and are one number all the same. */
const BOXES = 3;

const isDigit = (text: string): boolean => /^[\dXx]$/.test(text.trim());

/** A cell of a line: what stands in it, and from where to where. */
type Cell = Pick<Shown, "text" | "from" | "to" | "size">;

/** Texts of a page line by line, each line in its cells. */
export const linesOf = (shown: readonly Shown[]): string[][] =>
  rowsOf(shown).map((cells) => cells.map((cell) => cell.text));

function rowsOf(shown: readonly Shown[]): Cell[][] {
  const sorted = [...shown].sort((one, other) => one.turn - other.turn || other.across - one.across);
  const lines: Shown[][] = [];
  for (const one of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (first && isOnLine(first, one)) line?.push(one);
    else lines.push([one]);
  }
  return lines.map(cellsOf).filter((cells) => cells.length > 0);
}

function cellsOf(line: readonly Shown[]): Cell[] {
  const cells: Cell[] = [];
  let before: Shown | undefined;
  for (const one of [...line].sort((a, b) => a.from - b.from)) {
    if (one.text.trim() === "") continue;
    // bold type is sometimes made by setting the same text twice
    if (before && before.text === one.text && Math.abs(one.from - before.from) < 0.2 * one.size) continue;
    const gap = before ? (one.from - before.to) / one.size : Number.POSITIVE_INFINITY;
    const boxed = before !== undefined && isDigit(before.text) && isDigit(one.text) && gap < BOXES;
    const cell = gap > GAP.cell && !boxed ? undefined : cells.at(-1);
    if (cell) Object.assign(cell, { text: `${cell.text}${gap > GAP.word ? " " : ""}${one.text}`, to: one.to });
    else cells.push({ text: one.text, from: one.from, to: one.to, size: one.size });
    before = one;
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.trim() }));
}

const GROUPS = /^\d{3,}(?: \d{3,})*[Xx]?$/;

/**
 * Neighbouring cells that hold nothing but digits in groups and stand no further apart than boxes do: a number set in groups, or the
 * figures of narrow columns.
 */
export function groupsOf(shown: readonly Shown[]): string[][] {
  const runs: Cell[][] = [];
  for (const cells of rowsOf(shown)) {
    runs.push([]);
    for (const cell of cells) {
      const before = runs.at(-1)?.at(-1);
      if (!GROUPS.test(cell.text)) runs.push([]);
      else if (before && (cell.from - before.to) / cell.size < BOXES) runs.at(-1)?.push(cell);
      else runs.push([cell]);
    }
  }
  return runs.filter((run) => run.length > 1).map((run) => run.flatMap((cell) => cell.text.split(" ")));
}

/** Digits that run on over the end of a line within a cell are one number when together they are as long as an ID or a card. */
const LONG = { first: 9, least: 15, most: 19 };

/** What was set without a break, in the order in which it was set. */
export function runsOf(shown: readonly Shown[]): Shown[] {
  const runs: Shown[] = [];
  for (const one of shown) {
    const run = runs.at(-1);
    const goesOn = run && isOnLine(run, one) && Math.abs(one.from - run.to) < GAP.word * one.size;
    if (run && goesOn) runs.splice(-1, 1, { ...run, text: run.text + one.text, to: one.to });
    else runs.push(one);
  }
  return runs;
}

/** Long numbers broken by the edge of their cell, put together again. */
export function runOn(shown: readonly Shown[]): string[] {
  const runs = runsOf(shown);
  return runs.flatMap((one, i) => {
    const next = runs[i + 1];
    const below = next && !isOnLine(one, next) && one.across - next.across < 3 * one.size;
    if (!next || !below || Math.abs(one.from - next.from) > one.size) return [];
    const first = /\d*$/.exec(one.text.trimEnd())?.[0] ?? "";
    const number = `${first}${/^[\dXx]*/.exec(next.text.trimStart())?.[0]}`;
    return first.length >= LONG.first && number.length >= LONG.least && number.length <= LONG.most ? [number] : [];
  });
}

const isOnLine = (one: Shown, other: Shown): boolean =>
  one.turn === other.turn && Math.abs(one.across - other.across) < 0.4 * Math.min(one.size, other.size);
