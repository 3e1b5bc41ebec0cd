import { z } from "zod";
import { speak } from "#i18n/index.ts";
import { whyNotMay } from "#kernel/actor.ts";
import { CommandId, JobId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import { command } from "#platform/command.ts";
import type { JobKind } from "#platform/jobs/run-jobs.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { EnterMany } from "../domain/asked.ts";
import { getCardShown } from "./read-card.ts";
import { takeStep } from "./take-step.ts";

const Input = EnterMany.omit({ commandId: true });
/** So many households are named one by one; the rest is counted. */
const TOLD = 20;

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
    const { language } = job.caller.actor;
    const why: string[] = [];
    let [entered, there, refused] = [0, 0, 0];
    for (const [i, cardId] of cards.entries()) {
      const commandId = CommandId.parse(job.commandIdFor("enter", cardId));
      const found = await getCardShown({ cardId }, job.caller).catch(unlessRefused);
      try {
        // after a crash the same command answers as before; a card that had begun already stays as it is
        if (found && found.stage !== "opened" && found.stage !== "entered") there += 1;
        else {
          await takeStep({ commandId, cardId, action: "enter", note }, job.caller);
          entered += 1;
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused += 1;
        if (why.length < TOLD) why.push(`${found?.headName ?? ""}：${speak(language, error.code, error.facts)}`);
      }
      await job.progress(i + 1, cards.length);
    }
    return { entered, there, refused, why: why.join(" ") };
  },
};

const unlessRefused = (error: unknown): null => {
  if (error instanceof Refusal) return null;
  throw error;
};
