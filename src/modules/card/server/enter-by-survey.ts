import { z } from "zod";
import { CommandId } from "#kernel/ids.ts";
import { seenIn } from "#modules/survey/index.ts";
import { command } from "#platform/command.ts";
import type { Reaction } from "#platform/reactions.ts";
import { CardId } from "../domain/card.ts";
import { PIPELINE, STAGES } from "../domain/pipeline.ts";
import { EventHash } from "../domain/shown.ts";
import { getOrBeginCard } from "./cards.ts";
import { take } from "./take.ts";

const Entered = z.object({ cardId: CardId, stage: z.enum(STAGES), entered: z.boolean(), eventHash: EventHash });

/**
 * A visit with its must-sees is 一进: the card enters by itself, with what was seen, the photos of it, and who was there.
 * A card on which nothing can be entered any more (frozen, signed) stays as it is.
 */
export const enterBySurvey = command({
  name: "card.enter-by-survey",
  verb: "card.prepare",
  input: z.object({ commandId: CommandId, cardId: CardId, surveyId: z.uuid() }),
  output: Entered,
  load: async (call) => ({
    card: await getOrBeginCard(call, "card.prepare", call.input.cardId),
    seen: await seenIn(call, "card.prepare", call.input.surveyId),
  }),
  whyNot: () => null,
  run: async (call, { card, seen }) => {
    call.mark({ place: card.place, subject: card.id });
    const { stage } = card.progress;
    if (!seen || !PIPELINE[stage].enter) return { cardId: card.id, stage, entered: false };
    const detail = { mustSees: seen.mustSees, surveyId: call.input.surveyId };
    const after = await take(call, card, { action: "enter", note: seen.surveyors.join("、") || null, detail });
    return { cardId: card.id, stage: after.stage, entered: true, eventHash: after.eventHash };
  },
});

const Submitted = z.object({ surveyId: z.uuid(), householdId: CardId });

/** A survey was handed in. */
export const enterOnSurvey: Reaction = {
  on: "survey.submitted",
  name: "card.enter-by-survey",
  react: async (happened, by) => {
    const { surveyId, householdId: cardId } = Submitted.parse(happened.payload);
    await enterBySurvey({ commandId: happened.commandIdFor("card.enter-by-survey"), cardId, surveyId }, by);
  },
};
