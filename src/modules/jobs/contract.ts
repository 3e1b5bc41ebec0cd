import { oc } from "@orpc/contract";
import { z } from "zod";
import { CommandId, JobId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";

/** A piece of long work as its person sees it. */
export const Job = z.object({
  id: JobId,
  kind: z.string(),
  place: z.string(),
  state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
  done: z.number(),
  total: z.number().nullable(),
  step: z.string().nullable(),
  result: z.unknown(),
  trouble: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable(),
  createdAt: Instant,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
});
export type Job = z.infer<typeof Job>;

export const CancelJob = z.object({ commandId: CommandId, jobId: JobId });

export const jobsContract = {
  mine: oc.route({ method: "GET", path: "/jobs" }).output(z.array(Job)),
  cancel: oc
    .route({ method: "POST", path: "/jobs/{jobId}/cancel" })
    .input(CancelJob)
    .output(z.object({ ok: z.literal(true) })),
};
