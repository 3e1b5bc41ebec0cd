import { addDays, type Day } from "#kernel/day.ts";
import type { InBoth } from "#kernel/finding.ts";
import type { CadreId } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Rules } from "#packs/index.ts";
import { surveyRefusals as no } from "./refusals.ts";
import type { SubmitSurvey } from "./shapes.ts";

type Wanted = Pick<Rules, "visit.min-people" | "card.checklist.four-must-sees">;

/** The must-sees that were neither seen nor excused, by their labels in the pack. */
export function missedSees(survey: Pick<SubmitSurvey, "mustSees">, rules: Wanted): InBoth[] {
  const { items, exceptions } = rules["card.checklist.four-must-sees"].value;
  return items
    .filter((item) => {
      const answer = survey.mustSees.find((one) => one.key === item.key);
      return !answer?.seen && !exceptions.some((one) => one.key === answer?.exception);
    })
    .map(({ zh, en }) => ({ zh, en }));
}

/** Who must sign and has not: each surveyor, and the family when it was read to them. */
function unsigned(survey: SubmitSurvey): InBoth[] {
  const signed = new Set(survey.signatures.map((one) => one.cadreId));
  const surveyors = survey.surveyors.filter((one) => !signed.has(one)).map(() => ({ zh: "调查人", en: "surveyor" }));
  const family =
    survey.readBack && !survey.signatures.some((one) => one.who === "family") ? [{ zh: "农户", en: "family" }] : [];
  return [...surveyors, ...family];
}

/**
 * Why this survey cannot be taken, or null (dossier 3.8: two people; 7: four must-sees; read back to the family and signed).
 * A phone whose clock is a day off is forgiven one day; more is refused, so that nobody records a visit to come.
 */
export function whyNotSubmit(survey: SubmitSurvey, by: CadreId, rules: Wanted, today: Day): Refusal | null {
  if (survey.day > addDays(today, 1)) return no.inFuture({ day: survey.day });
  if (!survey.surveyors.includes(by)) return no.notMine({});
  const wanted = rules["visit.min-people"].value;
  if (new Set(survey.surveyors).size < wanted) return no.tooFew({ wanted });
  const missed = missedSees(survey, rules);
  if (missed.length > 0) return no.notSeen({ items: missed });
  const nobodyHome = survey.mustSees.some((one) => one.exception !== null);
  if (!survey.readBack && !nobodyHome) return no.notReadBack({});
  const names = unsigned(survey);
  return names.length > 0 ? no.notSigned({ names }) : null;
}
