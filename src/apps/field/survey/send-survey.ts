import type { Open } from "../context.ts";
import { changesOf, type Draft } from "./draft.ts";

/** The survey goes into the outbox as one command; its photographs and signatures are there already and go first. */
export async function sendSurvey({ act }: Open, draft: Draft): Promise<void> {
  await act({
    name: "survey.submit",
    input: {
      commandId: draft.commandId,
      id: draft.id,
      householdId: draft.shown.household.id,
      seenAt: draft.shown.changedAt,
      year: draft.year,
      day: draft.day,
      surveyors: draft.surveyors,
      mustSees: draft.mustSees,
      changes: changesOf(draft),
      income: draft.income,
      photos: draft.photos,
      readBack: draft.readBack,
      signatures: draft.signatures,
    },
  });
}
