import { z } from "zod";
import { command } from "#platform/command.ts";
import { CancelJob } from "../contract.ts";
import { whyNotCancel } from "../domain/refusals.ts";

/** Asks a job to stop. A waiting job ends at once; a running one at its next step, keeping what it has done. */
export const cancelJob = command({
  name: "job.cancel",
  verb: "self.use",
  input: CancelJob,
  output: z.object({ ok: z.literal(true) }),
  load: ({ tx, actor, input }) =>
    tx
      .selectFrom("job")
      .select(["id", "state"])
      .where("countyCode", "=", actor.countyCode)
      .where("accountId", "=", actor.accountId)
      .where("id", "=", input.jobId)
      .forUpdate()
      .executeTakeFirst(),
  whyNot: (_, job) => whyNotCancel(job),
  run: async ({ tx, actor, input, now, mark }, job) => {
    mark({ subject: input.jobId });
    const ended = job?.state === "waiting" ? { state: "cancelled", endedAt: now } : {};
    await tx
      .updateTable("job")
      .set({ cancelAsked: true, ...ended })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.jobId)
      .execute();
    return { ok: true } as const;
  },
});
