import { listWords } from "#modules/places/index.ts";
import { exportOfList } from "#platform/tabular/export-of-list.ts";
import { keepExportAs } from "#platform/tabular/keep-export.ts";
import { ListAudit } from "../contract.ts";
import { AUDIT_COLUMNS } from "../domain/list-columns.ts";
import { auditRows } from "./entries.ts";

const VERB = "audit.read";

export const keepAuditExport = keepExportAs("audit.keep-export", VERB, "audit.export");

/** The trail as it is narrowed on the screen, without what was asked and answered. Taking it out is itself on record. */
export const { start: exportAudit, job: exportAuditJob } = exportOfList({
  name: "audit.export",
  file: "audit.export.file",
  verb: VERB,
  input: ListAudit,
  page: auditRows,
  placeOf: (row) => row.place,
  columns: AUDIT_COLUMNS,
  words: listWords,
  keep: keepAuditExport,
});
