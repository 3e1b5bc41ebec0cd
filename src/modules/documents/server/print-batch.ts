import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { JobId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { PrintBatch } from "../contract.ts";
import { documentRefusals as no } from "../domain/refusals.ts";

/** Prints a paper of every household of a place: queued as a job, the file waits in the tray. */
export const printBatch = command({
  name: "document.print-batch",
  verb: "document.print",
  input: PrintBatch,
  output: z.object({ jobId: JobId }),
  load: async () => null,
  whyNot: ({ actor, input }) => {
    const elsewhere = whyNotMay(actor, "document.print", input.place);
    if (elsewhere) return elsewhere;
    const noPrinting = input.opens ? whyNotMay(actor, "card.prepare", input.place) : null;
    if (noPrinting) return noPrinting;
    if (!input.unmask) return null;
    return whyNotMay(actor, "household.unseal", input.place) ?? (input.reason ? null : no.reasonMissing({}));
  },
  run: async (call) => {
    const { commandId: _, ...input } = call.input;
    call.mark({ place: input.place });
    return { jobId: await startJob(call, { kind: "document.batch", place: input.place, input }) };
  },
});
