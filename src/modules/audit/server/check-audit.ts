import { z } from "zod";
import { CommandId, JobId } from "#kernel/ids.ts";
import { checkCards } from "#modules/card/index.ts";
import { verifyAudit } from "#platform/audit/verify-audit.ts";
import { command } from "#platform/command.ts";
import type { JobKind } from "#platform/jobs/run-jobs.ts";
import { startJob } from "#platform/jobs/start-job.ts";

const CHECK = "audit.check";

/** Starts a check of the whole trail in the background. */
export const startAuditCheck = command({
  name: "audit.start-check",
  verb: "audit.read",
  input: z.object({ commandId: CommandId }),
  output: z.object({ jobId: JobId }),
  load: async () => null,
  whyNot: () => null,
  run: async (call) => ({ jobId: await startJob(call, { kind: CHECK, place: call.actor.countyCode, input: {} }) }),
});

/** Reads every entry and block again, and every card beside it. Its result is the report: ok, or the places that were changed. */
export const auditCheck: JobKind = {
  kind: CHECK,
  run: async (job) => {
    const { db } = job.caller.world;
    const [trail, cards] = [await verifyAudit(db), await checkCards(db, job.caller.world.vault)];
    return { ...trail, ok: trail.ok && cards.ok, cards };
  },
};
