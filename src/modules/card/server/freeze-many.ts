import { z } from "zod";
import { speak } from "#i18n/index.ts";
import { whyNotMay } from "#kernel/actor.ts";
import { CommandId, JobId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import { command } from "#platform/command.ts";
import type { JobKind } from "#platform/jobs/run-jobs.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { FreezeMany } from "../domain/asked.ts";
import { freezeVersion } from "./freeze-version.ts";
import { getCardShown } from "./read-card.ts";

const Input = FreezeMany.omit({ commandId: true });
/** So many refusals are told one by one; the rest is counted. */
const TOLD = 5;

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
    const { language } = job.caller.actor;
    const why: string[] = [];
    let refused = 0;
    for (const [i, cardId] of cards.entries()) {
      try {
        await freezeVersion({ commandId: CommandId.parse(job.commandIdFor("freeze", cardId)), cardId }, job.caller);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused += 1;
        const found = await getCardShown({ cardId }, job.caller).catch(() => null);
        if (found && why.length < TOLD) why.push(`${found.headName}：${speak(language, error.code, error.facts)}`);
      }
      await job.progress(i + 1, cards.length);
    }
    return { frozen: cards.length - refused, refused, why: why.join(" ") };
  },
};
