import type { IncomeLine } from "#modules/registry/contract.ts";
import type { IncomeChange } from "#modules/survey/contract.ts";
import { derivedId } from "../store/derived-id.ts";
import type { Draft } from "./draft.ts";

/**
 * A line of an earlier year asked after anew: its item without its amount, under an id that is the same on every phone
 * (as `server/lines-about.ts` of the survey names it), so that two who ask after it speak of one fact.
 */
export async function takenUp({ shown, year }: Draft, { id, item }: IncomeLine): Promise<IncomeChange> {
  const own = await derivedId("survey-income-line", shown.household.id, String(year), id);
  const value = { id: own, item, amountFen: 0, explanation: null, proofFileIds: [], period: null };
  return { base: null, value: value as unknown as IncomeLine };
}
