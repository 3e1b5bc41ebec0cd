import { z } from "zod";
import { canonical, type Json } from "#kernel/canonical.ts";
import { CadreId, FileId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { type Label, labelOf } from "./diff.ts";
import { type CardFacts, fieldIdOf } from "./facts.ts";
import { no } from "./refusals.ts";

/**
 * What the checker found in one source: `same` (ticked), `differs` (with the value that stands there),
 * `absent` (there is no such paper, or it does not carry this fact; with the reason).
 */
export const Verdict = z.enum(["same", "differs", "absent"]);
export type Verdict = z.infer<typeof Verdict>;

/** `card`: the card is right and the other paper is corrected. `source`: the source is right and the register is corrected. */
export const Resolution = z.object({
  right: z.enum(["card", "source"]),
  note: z.string().trim().min(1).max(500),
  proofFileId: FileId.nullable(),
  by: CadreId,
  at: Instant,
});
export type Resolution = z.infer<typeof Resolution>;

/** One cell of the six-way comparison. Values are canonical JSON; of sealed facts only the commitment is kept here. */
export type Entry = {
  path: string;
  source: string;
  verdict: Verdict;
  /** What the card said when the cell was looked at. */
  cardValue: string;
  /** What the source says, when it differs. */
  sourceValue: string | null;
  note: string | null;
  by: CadreId;
  at: Instant;
  resolution: Resolution | null;
};

/** A row: one fact to compare with each source that can carry it. `value` is canonical JSON. */
export type Row = { path: string; label: Label; value: string; sources: readonly string[] };

/** Which facts are compared, and with which of the six sources (六对照). A field id names every member's fact. */
export type ComparisonPlan = {
  sources: readonly { key: string; zh: string; en: string }[];
  fields: readonly { id: string; sources: readonly string[] }[];
};

/** The rows for this card: household facts once, personal facts for each member who counts today, income line by line. */
export function rowsOf(facts: CardFacts, plan: ComparisonPlan): Row[] {
  const paths = Object.keys(facts);
  const counts = (path: string) => {
    const person = /^(person:[^.]+)\./.exec(path)?.[1];
    return person === undefined || facts[`${person}.status`] === "active";
  };
  return plan.fields.flatMap(({ id, sources }) =>
    paths
      .filter((path) => fieldIdOf(path) === id && counts(path))
      .map((path) => ({ path, label: labelOf(path, facts), value: canonical(facts[path] as Json), sources })),
  );
}

/**
 * How a cell stands. `stale`: the fact changed after it was looked at. `mismatch`: they differ and nobody has said which is right.
 * `register-to-correct`: the source is right and the register still says otherwise. `settled`: differed, and is put right.
 */
export type CellState = "empty" | "same" | "absent" | "stale" | "mismatch" | "register-to-correct" | "settled";

export function stateOf(row: Pick<Row, "value">, entry: Entry | undefined): CellState {
  if (!entry) return "empty";
  if (entry.verdict === "absent") return "absent";
  const unchanged = entry.cardValue === row.value;
  if (entry.verdict === "same") return unchanged ? "same" : "stale";
  if (entry.resolution?.right === "source") return entry.sourceValue === row.value ? "settled" : "register-to-correct";
  if (!unchanged) return entry.sourceValue === row.value ? "settled" : "stale";
  return entry.resolution ? "settled" : "mismatch";
}

/** A difference between the card and a source: a problem somebody has to put right. */
export type Problem = { row: Row; entry: Entry; state: "mismatch" | "register-to-correct" };

export type ComparisonProgress = { cells: number; done: number; uncompared: number; open: number };

const cellsOf = (rows: readonly Row[], entries: readonly Entry[]) => {
  const at = new Map(entries.map((one) => [`${one.path}|${one.source}`, one]));
  return rows.flatMap((row) =>
    row.sources.map((source) => {
      const entry = at.get(`${row.path}|${source}`);
      return { row, source, entry, state: stateOf(row, entry) };
    }),
  );
};

export function comparisonProgress(rows: readonly Row[], entries: readonly Entry[]): ComparisonProgress {
  const states = cellsOf(rows, entries).map((one) => one.state);
  const count = (...wanted: CellState[]) => states.filter((state) => wanted.includes(state)).length;
  return {
    cells: states.length,
    done: count("same", "absent", "settled"),
    uncompared: count("empty", "stale"),
    open: count("mismatch", "register-to-correct"),
  };
}

/** The differences still open, for the problem list and the walk. */
export const problemsOf = (rows: readonly Row[], entries: readonly Entry[]): Problem[] =>
  cellsOf(rows, entries).flatMap(({ row, entry, state }) =>
    entry && (state === "mismatch" || state === "register-to-correct") ? [{ row, entry, state }] : [],
  );

/** Why a cell cannot be filled in this way, or null. */
export function whyNotCompare(
  rows: readonly Row[],
  asked: { path: string; source: string; verdict: Verdict; sourceValue: string | null; note: string | null },
): Refusal | null {
  const row = rows.find((one) => one.path === asked.path);
  if (!row) return no.rowUnknown({ field: asked.path });
  if (!row.sources.includes(asked.source)) return no.sourceUnknown({ source: asked.source });
  if (asked.verdict === "absent" && !asked.note?.trim()) return no.reasonMissing({});
  if (asked.verdict === "differs" && (asked.sourceValue === null || asked.sourceValue === row.value))
    return no.nothingWrong({ field: row.label });
  return null;
}

/** Why a difference cannot be settled in this way, or null. */
export function whyNotResolve(row: Row | undefined, entry: Entry | undefined): Refusal | null {
  if (!row || !entry) return no.noMismatch({});
  return stateOf(row, entry) === "mismatch" || stateOf(row, entry) === "register-to-correct" ? null : no.noMismatch({});
}
