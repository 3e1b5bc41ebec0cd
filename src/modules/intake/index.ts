/** The front door of intake, on the server. */
export { applyImport } from "./server/apply-import.ts";
export { exportBatchesJob } from "./server/export-batches.ts";
export { intakeFiles } from "./server/files.ts";
export { noteImport } from "./server/note-import.ts";
export { readImport } from "./server/read-import.ts";
export { intakeRoutes } from "./server/routes.ts";
export { startImport } from "./server/start-import.ts";
export { undoJob } from "./server/undo-import.ts";
