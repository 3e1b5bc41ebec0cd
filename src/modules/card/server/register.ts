import type { Json } from "#kernel/canonical.ts";
import type { Day } from "#kernel/day.ts";
import type { Finding } from "#kernel/finding.ts";
import type { CadreId, HouseholdId } from "#kernel/ids.ts";
import type { Books } from "#modules/registry/index.ts";
import { findHouseholds, getHousehold, helpersOf, incomeLineFor, judge } from "#modules/registry/index.ts";
import { type Household, livingMembers, worksheet } from "../domain/registry.ts";

/** A household with everything sealed opened, what the rules find on it, and its income worksheet. */
export type FromRegister = { household: Household; findings: Finding[]; worksheet: Json };

/** One household as the register has it now, on the actor's ground for the verb. */
export async function readHousehold(books: Books, verb: string, householdId: HouseholdId): Promise<FromRegister> {
  const { household } = await getHousehold(books, householdId, { verb });
  const [findings = []] = await judge(books, [household]);
  const line = await incomeLineFor(books, household.place, household.year.year);
  const sheet = worksheet(household.year.income, livingMembers(household).length, line);
  return { household, findings, worksheet: sheet as unknown as Json };
}

/** Many households with their findings, in the order asked. */
export async function readHouseholds(
  books: Books,
  verb: string,
  ids: readonly HouseholdId[],
): Promise<{ household: Household; findings: Finding[] }[]> {
  const found = (await findHouseholds(books, ids, { verb })).map((one) => one.household);
  const findings = await judge(books, found);
  return found.map((household, i) => ({ household, findings: findings[i] ?? [] }));
}

/** Who helps a household on a day, the latest first. */
export async function helpersOn(
  books: Books,
  householdId: HouseholdId,
  day: Day,
): Promise<{ cadreId: CadreId; name: string }[]> {
  const helpers = (await helpersOf(books, [householdId])).get(householdId) ?? [];
  return helpers
    .filter((one) => one.since <= day && (one.until === null || one.until > day))
    .map(({ cadreId, name }) => ({ cadreId, name }));
}
