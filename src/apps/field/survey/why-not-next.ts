import type { News } from "#modules/sync/contract.ts";
import type { Draft } from "./draft.ts";
import { mustSeesOf, peopleWanted } from "./step.ts";

type Why =
  | "phone.survey.too-few"
  | "phone.survey.not-seen"
  | "phone.survey.not-agreed"
  | "phone.survey.not-signed"
  | null;

/** Why this step is not done yet, or null: said here, before the server would say it. */
export function whyNotNext(draft: Draft, news: News): Why {
  if (draft.step === 0) {
    if (new Set(draft.surveyors).size < peopleWanted(news)) return "phone.survey.too-few";
    const done = (key: string) => draft.mustSees.some((one) => one.key === key && (one.seen || one.exception));
    return mustSeesOf(news).items.every((one) => done(one.key)) ? null : "phone.survey.not-seen";
  }
  const nobodyHome = draft.mustSees.some((one) => one.exception);
  if (draft.step >= 4 && !draft.readBack && !nobodyHome) return "phone.survey.not-agreed";
  if (draft.step === 5) {
    const signed = new Set(draft.signatures.map((one) => one.cadreId));
    const family = draft.signatures.some((one) => one.who === "family") || !draft.readBack;
    return draft.surveyors.every((one) => signed.has(one)) && family ? null : "phone.survey.not-signed";
  }
  return null;
}
