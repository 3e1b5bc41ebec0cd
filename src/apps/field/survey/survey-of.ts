import type { Doing } from "../store/outbox.ts";
import { changesOf, type Draft } from "./draft.ts";

/** The survey as the command carries it; its photographs and signatures lie on the phone already and go first. */
export const surveyOf = (draft: Draft): Doing["input"] => ({
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
});
