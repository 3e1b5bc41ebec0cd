import { type ExportedColumn, placeCell } from "#kernel/exported.ts";
import { timeHere } from "#kernel/instant.ts";
import type { AuditEntry } from "../contract.ts";

/** The columns of the trail as they go into a file: who did what when and where. What was asked and answered stays in the trail. */
export const AUDIT_COLUMNS: readonly ExportedColumn<AuditEntry>[] = [
  { title: "audit.no", number: true, of: (row) => row.no },
  { title: "audit.what", of: (row, { tell }) => tell(`command.${row.command}`) },
  { title: "audit.export.command", of: (row) => row.command },
  { title: "audit.who", of: (row, { tell }) => row.who ?? tell("audit.system") },
  { title: "audit.at", of: (row) => timeHere(row.at) },
  { title: "audit.place", of: (row, words) => row.place && placeCell(row.place, words) },
  { title: "audit.export.subject", of: (row) => row.subject },
  {
    title: "audit.sealed",
    of: (row, { tell }) => tell(row.sealed ? "audit.sealed-yes" : "audit.sealed-soon"),
  },
];
