import type { Instant } from "#kernel/instant.ts";
import { formatYuan, type Money } from "#kernel/money.ts";
import { camel } from "#platform/past.ts";
import { findField } from "../domain/fields.ts";
import { findIncomeItem } from "../domain/income/items.ts";

/** One version of one row: in force from `since` until `until` (null: still), ended by `commandId`. */
export type Kept = {
  table: string;
  id: string;
  since: Instant;
  until: Instant | null;
  commandId: string | null;
  row: Record<string, unknown>;
  /** The sealed facts, opened to be compared and never shown; by field key. */
  sealed: Readonly<Record<string, unknown>>;
};

/** One fact that changed at a moment. `path` is a field id, or `member`, `income`. */
export type RowChange = {
  at: Instant;
  commandId: string | null;
  path: string;
  of: string | null;
  before: string | null;
  after: string | null;
};

const SCOPES: Readonly<Record<string, string>> = { household: "household", person: "person", household_year: "year" };
const HIDDEN = "***";
const isThere = (value: unknown): boolean => shown(value) !== null && shown(value) !== "";
const hidden = (value: unknown): string | null => (isThere(value) ? HIDDEN : null);

/** Which sealed facts became others; that they did is all that is told. */
function sealedChanges(older: Kept, newer: Kept): Pick<RowChange, "path" | "before" | "after">[] {
  const keys = [...new Set([...Object.keys(older.sealed), ...Object.keys(newer.sealed)])];
  return keys.flatMap((key) => {
    const [before, after] = [older.sealed[key], newer.sealed[key]];
    const same = isThere(before) === isThere(after) && (!isThere(before) || shown(before) === shown(after));
    return same ? [] : [{ path: `${SCOPES[older.table]}.${key}`, before: hidden(before), after: hidden(after) }];
  });
}

/** How somebody stands in the household: as whom, or why no longer. */
const standing = (row: Kept["row"]): string | null => shown(row.status === "left" ? row.left_reason : row.relation);

function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join("、");
  return String(value);
}
const moment = (at: string): Instant => new Date(at).toISOString() as Instant;

const whose = ({ table, row }: Kept): string | null =>
  table === "person" ? String(row.name ?? "") : table === "household" ? null : String(row.year ?? "");

/** An income line as one value: item and amount. */
const lineOf = (row: Record<string, unknown>): string =>
  `${findIncomeItem(String(row.item))?.zh ?? row.item} ${formatYuan(Number(row.amount_fen) as Money)}`;

function between(older: Kept, newer: Kept): RowChange[] {
  const at = moment(newer.since);
  const base = { at, commandId: older.commandId, of: whose(newer) };
  if (older.table === "income_line") {
    const [before, after] = [lineOf(older.row), lineOf(newer.row)];
    return before === after ? [] : [{ ...base, path: "income", before, after }];
  }
  const plain = Object.keys(newer.row).flatMap((name): RowChange[] => {
    const [before, after] = [older.row[name], newer.row[name]];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    if (older.table === "person" && name === "status")
      return [{ ...base, path: "member", before: standing(older.row), after: standing(newer.row) }];
    const path = `${SCOPES[older.table]}.${camel(name)}`;
    return findField(path) ? [{ ...base, path, before: shown(before), after: shown(after) }] : [];
  });
  return [...plain, ...sealedChanges(older, newer).map((one) => ({ ...base, ...one }))];
}

/** What changed from version to version, and what came or went, over the rows of one household. */
export function rowChanges(kept: readonly Kept[]): RowChange[] {
  return [...Map.groupBy(kept, (one) => `${one.table} ${one.id}`).values()].flatMap((all) => {
    const ordered = [...all].sort((a, b) =>
      a.since < b.since ? -1 : a.since > b.since ? 1 : a.until === null ? 1 : -1,
    );
    const [first, last] = [ordered[0], ordered.at(-1)];
    if (!first || !last) return [];
    const came = arrival(first);
    const went: RowChange[] =
      last.until !== null && last.table === "income_line"
        ? [
            {
              at: moment(last.until),
              commandId: last.commandId,
              path: "income",
              of: whose(last),
              before: lineOf(last.row),
              after: null,
            },
          ]
        : [];
    return [...came, ...ordered.slice(1).flatMap((newer, i) => between(ordered[i] as Kept, newer)), ...went];
  });
}

function arrival(first: Kept): RowChange[] {
  const base = { at: moment(first.since), commandId: null, of: whose(first), before: null };
  if (first.table === "person") return [{ ...base, path: "member", after: shown(first.row.relation) }];
  if (first.table === "income_line") return [{ ...base, path: "income", after: lineOf(first.row) }];
  return [];
}
