import { oc } from "@orpc/contract";
import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { AccountId, CadreId, CommandId, JobId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { ExportAsked, PageAsked, pageOf } from "#kernel/page.ts";

/** One accepted command. Sensitive values were replaced by `***` before it was written. */
export const AuditEntry = z.object({
  no: z.number(),
  commandId: z.string(),
  command: z.string(),
  who: z.string().nullable(),
  accountId: z.string().nullable(),
  at: Instant,
  place: z.string().nullable(),
  subject: z.string().nullable(),
  input: z.unknown(),
  result: z.unknown(),
  sealed: z.boolean().describe("Is it already in a sealed block?"),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const ListAudit = PageAsked.extend({
  command: z.string().max(80).optional().describe("A command, or the beginning of one: card."),
  accountId: AccountId.optional(),
  cadreId: CadreId.optional().describe("Who did it"),
  subject: z.uuid().optional(),
  since: Day.optional(),
  until: Day.optional().describe("The last day shown"),
});
export type ListAudit = z.infer<typeof ListAudit>;

export const ExportAudit = ListAudit.omit({ after: true, limit: true }).extend(ExportAsked.shape);

export const AuditHead = z.object({
  blocks: z.number(),
  lastEntry: z.number().nullable(),
  hash: z.string().nullable(),
  sealedAt: Instant.nullable(),
});
export type AuditHead = z.infer<typeof AuditHead>;

export const auditContract = {
  list: oc.route({ method: "GET", path: "/audit" }).input(ListAudit).output(pageOf(AuditEntry)),
  export: oc
    .route({ method: "POST", path: "/audit/export" })
    .input(ExportAudit)
    .output(z.object({ jobId: JobId })),
  about: oc
    .route({ method: "GET", path: "/audit/about/{subject}" })
    .input(z.object({ subject: z.uuid() }))
    .output(z.array(AuditEntry.pick({ no: true, command: true, who: true, at: true, sealed: true }))),
  head: oc.route({ method: "GET", path: "/audit/head" }).output(AuditHead),
  startCheck: oc
    .route({ method: "POST", path: "/audit/checks" })
    .input(z.object({ commandId: CommandId }))
    .output(z.object({ jobId: JobId })),
};
