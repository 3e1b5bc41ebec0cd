import type { Json } from "#kernel/canonical.ts";
import type { ComparisonShown } from "#modules/card/contract.ts";
import { fieldIdOf } from "#modules/card/contract.ts";
import { findField } from "#modules/registry/contract.ts";
import type { PrintNote } from "./card-document.ts";
import type { ComparisonSheetDocument } from "./comparison-sheet.ts";
import { printedFact } from "./printed-fact.ts";

type Row = ComparisonShown["rows"][number];
type Of = { place: string[]; householdNumber: string; head: string };

const SETTLED = new Set(["same", "absent", "settled"]);
const kindOf = (path: string) =>
  fieldIdOf(path) === "income.amountFen" ? "money" : (findField(fieldIdOf(path))?.kind ?? "text");
const textOf = (path: string, value: unknown) => printedFact(kindOf(path), value as Json);

/** What a source says of a fact: √ the same, ／ not in it or never asked of it, its own words where it differs, blank for the pen. */
function cellOf(row: Row, source: string): string | null {
  if (!row.sources.includes(source)) return "／";
  const cell = row.cells.find((one) => one.source === source);
  if (!cell || cell.state === "empty" || cell.state === "stale") return null;
  if (cell.verdict === "same") return "√";
  if (cell.verdict === "absent") return "／";
  return textOf(row.path, cell.value).value;
}

function resultOf(row: Row): "match" | "mismatch" | null {
  const states = row.sources.map((source) => row.cells.find((one) => one.source === source)?.state ?? "empty");
  if (states.some((state) => state === "mismatch" || state === "register-to-correct")) return "mismatch";
  return states.every((state) => SETTLED.has(state)) ? "match" : null;
}

const groupOf = (row: Row): string => {
  const kind = row.path.slice(0, row.path.search(/[:.]/));
  if (kind === "person") return row.label.zh.split(" · ")[0] ?? "家庭成员";
  return { household: "家庭基本情况", year: "生产生活条件", income: "收入与支出" }[kind] ?? "其他";
};

/** 六对照表: what is compared already is filled in, the rest is blank columns for the doorstep. */
export function comparisonDocument(shown: ComparisonShown, of: Of, note: PrintNote): ComparisonSheetDocument {
  const groups = new Map<string, ComparisonSheetDocument["groups"][number]>();
  for (const row of shown.rows) {
    const title = groupOf(row);
    const group = groups.get(title) ?? { title, rows: [] };
    const { value, unit } = textOf(row.path, row.value);
    group.rows.push({
      field: row.path.startsWith("person:") ? (row.label.zh.split(" · ").at(-1) ?? row.label.zh) : row.label.zh,
      unit,
      card: value,
      values: shown.sources.map((source) => cellOf(row, source.key)),
      result: resultOf(row),
    });
    groups.set(title, group);
  }
  return {
    kind: "comparison-sheet",
    ...of,
    sources: shown.sources.map((one) => one.zh),
    groups: groups.size > 0 ? [...groups.values()] : [{ title: "没有要对照的内容", rows: [] }],
    printed: note.printed,
  };
}
