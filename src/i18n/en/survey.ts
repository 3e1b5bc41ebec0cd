import type { Sentences } from "../sentence.ts";

/** Surveys at the house, and what two people found differently. */
export const survey = {
  "survey.not-found": "This visit was not found; it may lie outside your territory.",
  "survey.ground-not-found": "There is no such place on your ground.",
  "survey.household-gone":
    "This household ended or moved away on {on}, so the survey was not taken. Check the register and record it on the new household.",
  "survey.too-few-surveyors": "At least {wanted} people must go to the house. Add who went with you.",
  "survey.not-mine": "You are not among the surveyors. One of those who went must hand it in.",
  "survey.not-seen": "Not yet seen: {items}. Where something cannot be seen, choose the reason and note it.",
  "survey.not-read-back": "It has not been read back to the family. Read it to them and let them sign.",
  "survey.not-signed": "Still to sign: {names}.",
  "survey.in-future": "The day of the visit, {day}, is still to come. Check the date on the phone.",
  "survey.photo-not-found": "A photograph did not arrive. Send it again when there is a signal.",
  "survey.surveyor-unknown": "One of the surveyors is not on the county's list. Choose again.",
  "survey.difference-decided": "Somebody has already decided this.",
} satisfies Sentences;
