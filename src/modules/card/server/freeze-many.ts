import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { CommandId, JobId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import type { JobKind } from "#platform/jobs/run-jobs.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { FreezeMany } from "../domain/asked.ts";
import { eachCard } from "./each-card.ts";
import { freezeVersion } from "./freeze-version.ts";

const Input = FreezeMany.omit({ commandId: true });

/** Freezes chosen cards as a job: each is a command of its own, and one that cannot be frozen holds up no other. */
export const freezeMany = command({
  name: "card.freeze-many",
  verb: "card.prepare",
  input: FreezeMany,
  output: z.object({ jobId: JobId }),
  load: async () => null,
  whyNot: ({ actor, input }) => whyNotMay(actor, "card.prepare", input.place),
  run: async (call) => {
    const { commandId: _, ...input } = call.input;
    call.mark({ place: input.place });
    return { jobId: await startJob(call, { kind: "card.freeze", place: input.place, input }) };
  },
});

export const freezeJob: JobKind = {
  kind: "card.freeze",
  run: async (job) => {
    const { cards } = Input.parse(job.input);
    const told = await eachCard(job, cards, (cardId) =>
      freezeVersion({ commandId: CommandId.parse(job.commandIdFor("freeze", cardId)), cardId }, job.caller),
    );
    return { frozen: cards.length - told.refused, ...told };
  },
};
