import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { serviceRecordContract } from "../contract.ts";
import { exportRecords } from "./export-records.ts";
import { recordDocx, recordPdf } from "./papers.ts";
import { readRecord } from "./read-record.ts";
import { listRecords } from "./records.ts";

const os = implement(serviceRecordContract).$context<Visit>();

export const serviceRecordRoutes = os.router({
  list: os.list.handler(answer(listRecords)),
  export: os.export.handler(answer(exportRecords)),
  read: os.read.handler(answer(readRecord)),
  pdf: os.pdf.handler(answer(recordPdf)),
  docx: os.docx.handler(answer(recordDocx)),
});
