import type { InBoth } from "#kernel/finding.ts";
import { refusal } from "#kernel/refusal.ts";

/** Every way a survey is not taken. */
export const surveyRefusals = {
  notFound: refusal<{ surveyId: string }>("survey.not-found", 404),
  groundNotFound: refusal("survey.ground-not-found", 404),
  householdGone: refusal<{ on: string }>("survey.household-gone", 409),
  tooFew: refusal<{ wanted: number }>("survey.too-few-surveyors", 422),
  notMine: refusal("survey.not-mine", 403),
  notSeen: refusal<{ items: readonly InBoth[] }>("survey.not-seen", 422),
  notReadBack: refusal("survey.not-read-back", 422),
  notSigned: refusal<{ names: readonly InBoth[] }>("survey.not-signed", 422),
  inFuture: refusal<{ day: string }>("survey.in-future", 422),
  photoNotFound: refusal("survey.photo-not-found", 422),
  surveyorUnknown: refusal("survey.surveyor-unknown", 422),
  decided: refusal("survey.difference-decided", 409),
};
