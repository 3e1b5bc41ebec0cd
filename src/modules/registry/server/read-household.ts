import { dayOf } from "#kernel/day.ts";
import { placePath } from "#modules/places/index.ts";
import { query } from "#platform/query.ts";
import { GetHousehold, type HouseholdShown } from "../contract.ts";
import { completeness } from "../domain/completeness.ts";
import { mask } from "../domain/masking.ts";
import { check } from "../domain/rules/catalogue.ts";
import { getHouseholdOn } from "./as-of.ts";
import { helpersOf } from "./helpers.ts";
import { getHousehold } from "./households.ts";
import { incomeLineFor, judge } from "./judge.ts";

/** A household with everything its page needs, today or as it stood on a past day. Sealed values come masked. */
export const readHousehold = query({
  name: "registry.get",
  verb: "household.read",
  input: GetHousehold,
  run: async (asked): Promise<HouseholdShown> => {
    const { householdId, asOf, year } = asked.input;
    const past = asOf !== undefined && asOf < dayOf(asked.now) ? asOf : null;
    const found = past
      ? await getHouseholdOn(asked, householdId, past, year)
      : await getHousehold(asked, householdId, year === undefined ? {} : { year });
    const line = await incomeLineFor(asked, found.household.place, found.household.year.year);
    const findings = past
      ? check(found.household, { today: past, incomeLine: line })
      : ((await judge(asked, [found.household]))[0] ?? []);
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
