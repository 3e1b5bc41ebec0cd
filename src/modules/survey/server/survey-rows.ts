import type { Call } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { contextOf } from "#platform/vault/vault.ts";
import type { MergedFacts } from "../domain/merge-facts.ts";
import type { MergedIncome } from "../domain/merge-income.ts";
import type { SubmitSurvey } from "../domain/shapes.ts";

/** The differences of one survey as rows: facts first, then income lines. */
function differencesOf(facts: MergedFacts, income: MergedIncome) {
  return [
    ...facts.differing.map(({ field, personId, ...values }) => ({ field, personId, values })),
    ...income.differing.map(({ lineId, ...values }) => ({
      field: "income",
      personId: null,
      values: { lineId, ...values },
    })),
  ];
}

/** Keeps what somebody must decide; each under an id of its own, made from the survey's. */
export async function keepDifferences(
  { tx, world, actor, now }: Call<unknown>,
  survey: SubmitSurvey,
  place: string,
  facts: MergedFacts,
  income: MergedIncome,
): Promise<number> {
  const rows = differencesOf(facts, income).map(({ field, personId, values }, i) => {
    const id = derivedId("survey-difference", `${survey.id}:${i}`);
    return {
      countyCode: actor.countyCode,
      id,
      place,
      surveyId: survey.id,
      householdId: survey.householdId,
      personId,
      field,
      sealed: world.vault.seal(contextOf("survey_difference", id), values),
      changedAt: now,
    };
  });
  if (rows.length > 0) await tx.insertInto("surveyDifference").values(rows).execute();
  return rows.length;
}
