import { type ExportedColumn, placeCell } from "#kernel/exported.ts";
import { timeHere } from "#kernel/instant.ts";
import type { BatchRow } from "../contract.ts";
import { stateShown } from "./batch.ts";

const count = (key: "new" | "changed" | "unchanged" | "refused"): ExportedColumn<BatchRow> => ({
  title: `imports.count.${key}`,
  number: true,
  of: (row) => row.counts?.[key] ?? null,
});

/** The columns of the list of imports as they go into a file. */
export const BATCH_COLUMNS: readonly ExportedColumn<BatchRow>[] = [
  { title: "imports.file", of: (row) => row.fileName },
  { title: "imports.state", of: (row, { tell }) => tell(`imports.state.${stateShown(row)}`) },
  { title: "imports.place", of: (row, words) => placeCell(row.place, words) },
  count("new"),
  count("changed"),
  count("unchanged"),
  count("refused"),
  { title: "imports.by", of: (row) => row.createdBy },
  { title: "imports.at", of: (row) => timeHere(row.createdAt) },
];
