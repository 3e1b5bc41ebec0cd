import { type Day, dayOf } from "#kernel/day.ts";
import { placePath } from "#modules/places/index.ts";
import { type Asking, query } from "#platform/query.ts";
import { GetHousehold, type HouseholdShown } from "../contract.ts";
import { completeness } from "../domain/completeness.ts";
import { mask } from "../domain/masking.ts";
import { check } from "../domain/rules/catalogue.ts";
import { getHouseholdOn } from "./as-of.ts";
import { helpersOf } from "./helpers.ts";
import { pageIn, pageQuestion } from "./household-page.ts";
import { incomeLineFor } from "./judge.ts";

/** The past day that is asked for; undefined when the household is asked for as it is. */
const pastOf = ({ input, now }: Asking<GetHousehold>): Day | undefined =>
  input.asOf !== undefined && input.asOf < dayOf(now) ? input.asOf : undefined;

/** A household with everything its page needs, today or as it stood on a past day. Sealed values come masked. */
export const readHousehold = query({
  name: "registry.get",
  verb: "household.read",
  input: GetHousehold,
  atOnce: (asking) => {
    const { householdId, year } = asking.input;
    return pastOf(asking) === undefined
      ? {
          questions: [pageQuestion(asking, householdId)],
          answer: ([page = []]) => pageIn(asking, householdId, year, page),
        }
      : null;
  },
  run: async (asked): Promise<HouseholdShown> => {
    const { householdId, year } = asked.input;
    const past = pastOf(asked) ?? dayOf(asked.now);
    const found = await getHouseholdOn(asked, householdId, past, year);
    const line = await incomeLineFor(asked, found.household.place, found.household.year.year);
    const findings = check(found.household, { today: past, incomeLine: line });
    const card = await asked.tx
      .selectFrom("householdSummary")
      .select("cardState")
      .where("countyCode", "=", asked.actor.countyCode)
      .where("id", "=", householdId)
      .executeTakeFirst();
    const path = await placePath(asked.tx, found.household.place);
    return {
      ...mask(found.household),
      path: path.map(({ code, name }) => ({ code, name })),
      years: found.years,
      findings,
      completeness: completeness(found.household, findings),
      line,
      helpers: (await helpersOf(asked, [householdId])).get(householdId) ?? [],
      cardState: card?.cardState ?? null,
      changedAt: found.changedAt,
      asOf: past,
    };
  },
});
