import { speak } from "#i18n/index.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { RunningJob } from "#platform/jobs/run-jobs.ts";
import type { CardId } from "../domain/card.ts";
import { getCardShown } from "./read-card.ts";

/** So many refusals are told one by one; the rest is counted. */
const TOLD = 20;

/** Chosen cards one after the other, each a command of its own: one that is refused holds up no other, and is told by its head's name. */
export async function eachCard(
  job: RunningJob,
  cards: readonly CardId[],
  act: (cardId: CardId) => Promise<unknown>,
): Promise<{ refused: number; why: string }> {
  const why: string[] = [];
  let refused = 0;
  for (const [i, cardId] of cards.entries()) {
    try {
      await act(cardId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused += 1;
      if (why.length < TOLD) why.push(`${await whose(job, cardId)}${sentence(job, error)}`);
    }
    await job.progress(i + 1, cards.length);
  }
  return { refused, why: why.join(" ") };
}

const sentence = (job: RunningJob, { code, facts }: Refusal): string => speak(job.caller.actor.language, code, facts);

/** `张德明：`; nothing when the card cannot be read either. */
async function whose(job: RunningJob, cardId: CardId): Promise<string> {
  try {
    return `${(await getCardShown({ cardId }, job.caller)).headName}：`;
  } catch (error) {
    if (error instanceof Refusal) return "";
    throw error;
  }
}
