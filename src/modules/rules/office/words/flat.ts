import type { Line, Words } from "./words.ts";

/** Words as lines of text, the inner ones after their own: for comparing and searching. No numbers: a line that moves stays the same line. */
export function flatLines(words: Words, depth = 0): string[] {
  if (words.kind === "line") return [words.text];
  return words.lines.flatMap((line: Line) => {
    const text = [line.text, line.note].filter(Boolean).join(" — ");
    const own = text ? [`${"　".repeat(depth)}${text}`] : [];
    return [...own, ...(line.inside ? flatLines(line.inside, line.text ? depth + 1 : depth) : [])];
  });
}

/** The value in one short line, for lists: the first names, and how many more there are. */
export function shortLine(words: Words, joint: string, more: (rest: number) => string, most = 4): string {
  if (words.kind === "line") {
    const parts = words.text.split(joint);
    return parts.length > 2 * most ? `${parts.slice(0, 2 * most).join(joint)}${more(parts.length)}` : words.text;
  }
  const names = words.lines.map((line) => {
    if (line.inside && (line.labelled || !line.text)) return shortLine(line.inside, joint, more, most);
    return line.text;
  });
  const rest = names.length - most;
  return `${names.slice(0, most).join(joint)}${rest > 0 ? more(names.length) : ""}`;
}

export type LineChange = { key: string; kind: "same" | "added" | "removed"; text: string };

/** Two values line by line: what stays, what goes, what comes; in the order of the new value. */
export function compareLines(before: readonly string[], after: readonly string[]): LineChange[] {
  const table = common(before, after);
  const out: LineChange[] = [];
  let [i, j] = [0, 0];
  const put = (kind: LineChange["kind"], text: string) => out.push({ key: String(out.length), kind, text });
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      put("same", before[i++] ?? "");
      j++;
    } else if (j >= after.length || (i < before.length && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)))
      put("removed", before[i++] ?? "");
    else put("added", after[j++] ?? "");
  }
  return out;
}

/** Lengths of the longest common run of lines from each pair of places on. */
function common(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row)
        row[j] = a[i] === b[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}
