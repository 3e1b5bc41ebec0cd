/** The front door of documents for other modules and the applications, on the server. */

export { printBatchJob } from "./server/batch-job.ts";
export { certificatePdf } from "./server/certificate-pdf.ts";
export { officeFile } from "./server/office-file.ts";
export { DOCX, type PlainTable, plainDocx } from "./server/plain-docx.ts";
export { openPress, type Press } from "./server/press.ts";
export { printNote } from "./server/print-note.ts";
export { documentsRoutes } from "./server/routes.ts";
export { closeSitePress, sitePress } from "./server/site-press.ts";
