import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { intakeContract } from "../contract.ts";
import { acceptImport } from "./accept-import.ts";
import { getImport, listBatches } from "./batches.ts";
import { exportBatches } from "./export-batches.ts";
import { listChanges, listProblems } from "./findings.ts";
import { rejectImport } from "./reject-import.ts";
import { setMapping } from "./set-mapping.ts";
import { startImport } from "./start-import.ts";
import { undoImport } from "./undo-import.ts";

const os = implement(intakeContract).$context<Visit>();

export const intakeRoutes = os.router({
  list: os.list.handler(answer(listBatches)),
  export: os.export.handler(answer(exportBatches)),
  get: os.get.handler(answer(getImport)),
  problems: os.problems.handler(answer(listProblems)),
  changes: os.changes.handler(answer(listChanges)),
  start: os.start.handler(answer(startImport)),
  setMapping: os.setMapping.handler(answer(setMapping)),
  accept: os.accept.handler(answer(acceptImport)),
  reject: os.reject.handler(answer(rejectImport)),
  undo: os.undo.handler(answer(undoImport)),
});
