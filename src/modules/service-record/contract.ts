import { oc } from "@orpc/contract";
import { z } from "zod";
import { CadreId, JobId } from "#kernel/ids.ts";
import { pageOf } from "#kernel/page.ts";
import { ExportRecords, ListRecords, RecordRow } from "./domain/asked.ts";
import { ServiceRecord } from "./domain/shapes.ts";

export { MARKS, RECORD_SORTS, type RecordRow, SERVING } from "./domain/asked.ts";
export { ServiceRecord } from "./domain/shapes.ts";
export const OneRecord = z.object({ cadreId: CadreId });
const get = (path: string) => oc.route({ method: "GET", path: `/service-records${path}` });

export const serviceRecordContract = {
  list: get("").input(ListRecords).output(pageOf(RecordRow)),
  export: oc
    .route({ method: "POST", path: "/service-records/export" })
    .input(ExportRecords)
    .output(z.object({ jobId: JobId })),
  read: get("/{cadreId}").input(OneRecord).output(ServiceRecord),
  pdf: get("/{cadreId}/pdf").input(OneRecord).output(z.file()),
  docx: get("/{cadreId}/docx").input(OneRecord).output(z.file()),
};
