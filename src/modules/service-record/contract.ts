import { oc } from "@orpc/contract";
import { z } from "zod";
import { CadreId } from "#kernel/ids.ts";
import { ServiceRecord } from "./domain/shapes.ts";

export { ServiceRecord } from "./domain/shapes.ts";
export const OneRecord = z.object({ cadreId: CadreId });
const get = (path: `/${string}`) => oc.route({ method: "GET", path: `/service-records${path}` }).input(OneRecord);

export const serviceRecordContract = {
  read: get("/{cadreId}").output(ServiceRecord),
  pdf: get("/{cadreId}/pdf").output(z.file()),
  docx: get("/{cadreId}/docx").output(z.file()),
};
