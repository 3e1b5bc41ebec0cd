import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { CommandId, JobId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import type { JobKind } from "#platform/jobs/run-jobs.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { EnterMany } from "../domain/asked.ts";
import { eachCard } from "./each-card.ts";
import { getCardShown } from "./read-card.ts";
import { takeStep } from "./take-step.ts";

const Input = EnterMany.omit({ commandId: true });

/** The visit to chosen households (一进) is entered as a job: each household is a command of its own, done whole or not at all. */
export const enterMany = command({
  name: "card.enter-many",
  verb: "card.prepare",
  input: EnterMany,
  output: z.object({ jobId: JobId }),
  load: async () => null,
  whyNot: ({ actor, input }) => whyNotMay(actor, "card.prepare", input.place),
  run: async (call) => {
    const { commandId: _, ...input } = call.input;
    call.mark({ place: input.place });
    const total = input.cards.length;
    return { jobId: await startJob(call, { kind: "card.enter", place: input.place, input, total }) };
  },
});

export const enterJob: JobKind = {
  kind: "card.enter",
  run: async (job) => {
    const { cards, note } = Input.parse(job.input);
    let [entered, there] = [0, 0];
    const told = await eachCard(job, cards, async (cardId) => {
      const { stage } = await getCardShown({ cardId }, job.caller);
      // after a crash the same command answers as before; a card that has gone further stays as it is
      if (stage !== "opened" && stage !== "entered") there += 1;
      else {
        const commandId = CommandId.parse(job.commandIdFor("enter", cardId));
        await takeStep({ commandId, cardId, action: "enter", note }, job.caller);
        entered += 1;
      }
    });
    return { entered, there, ...told };
  },
};
