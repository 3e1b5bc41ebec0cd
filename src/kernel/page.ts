import { z } from "zod";
import { CommandId } from "./ids.ts";

/** A page asked for by keyset: `after` is the opaque cursor of the last row shown. There is no OFFSET anywhere. */
export const PageAsked = z.object({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PageAsked = z.infer<typeof PageAsked>;

/** What the export of a list asks, beside the filters of the list itself. */
export const ExportAsked = z.object({ commandId: CommandId, format: z.enum(["xlsx", "csv"]) });

/** A page of rows; `next` is null on the last one. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), next: z.string().nullable() });
