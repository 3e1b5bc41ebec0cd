import { sql } from "kysely";
import { rangeOf, Territory } from "#kernel/territory.ts";
import { within } from "#platform/scope.ts";
import type { HouseholdFilters, Total } from "../domain/listing.ts";
import type { Books } from "./books.ts";
import { conditionsOf } from "./listing.ts";

const COUNT_TO = 3_000;
const TALLIED = new Set(["under", "status", "householdType", "cause", "povertyStatus", "findings"]);

/** How many a list holds: from the tally when it knows the filters, otherwise counted up to a limit. */
export async function totalOf(books: Books, verb: string, filters: HouseholdFilters): Promise<Total> {
  const asked = Object.entries(filters).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  if (asked.every(([name]) => TALLIED.has(name))) return tallied(books, verb, filters);
  const counted = await sql<{ households: number; persons: number }>`
    select count(*) as households, coalesce(sum(size), 0) as persons from (
      select s.size from household_summary s where ${conditionsOf(books, verb, filters)} limit ${COUNT_TO + 1}) found`.execute(
    books.tx,
  );
  const { households, persons } = counted.rows[0] ?? { households: 0, persons: 0 };
  const exact = Number(households) <= COUNT_TO;
  return { households: Math.min(Number(households), COUNT_TO), persons: exact ? Number(persons) : null, exact };
}

async function tallied({ tx, actor }: Books, verb: string, filters: HouseholdFilters): Promise<Total> {
  let tally = tx
    .selectFrom("householdTally")
    .select((eb) => [eb.fn.sum<number>("households").as("households"), eb.fn.sum<number>("persons").as("persons")])
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"))
    .where("status", "=", filters.status ?? "active");
  if (filters.under) {
    const { from, to } = rangeOf(filters.under);
    tally = tally.where(sql<boolean>`place >= ${from} collate "C" and place < ${to} collate "C"`);
  }
  if (filters.householdType?.length) tally = tally.where("householdType", "in", filters.householdType);
  if (filters.cause?.length) tally = tally.where("cause", "in", filters.cause);
  if (filters.povertyStatus?.length) tally = tally.where("povertyStatus", "in", filters.povertyStatus);
  if (filters.findings === "block") tally = tally.where("blocked", "=", true);
  if (filters.findings === "warn") tally = tally.where("warned", "=", true);
  if (filters.findings === "none") tally = tally.where("blocked", "=", false).where("warned", "=", false);
  const sums = await tally.executeTakeFirst();
  return { households: Number(sums?.households ?? 0), persons: Number(sums?.persons ?? 0), exact: true };
}

export type PlaceCount = { code: string; households: number; persons: number; blocked: number; warned: number };

/** Active households by division of a length (9 township, 12 village) under a territory, from the tally. */
export async function countsBy(
  { tx, actor }: Books,
  verb: string,
  under: string,
  digits: number,
): Promise<PlaceCount[]> {
  const { from, to } = rangeOf(Territory.parse(under));
  const rows = await sql<PlaceCount>`
    select left(place, ${sql.lit(digits)}) as code, sum(households) as households, sum(persons) as persons,
      coalesce(sum(households) filter (where blocked), 0) as blocked, coalesce(sum(households) filter (where warned), 0) as warned
    from household_tally
    where county_code = ${actor.countyCode} and ${within(actor, verb, "place")} and status = 'active'
      and place >= ${from} collate "C" and place < ${to} collate "C"
    group by 1 order by 1`.execute(tx);
  return rows.rows.map((row) => ({
    code: row.code,
    households: Number(row.households),
    persons: Number(row.persons),
    blocked: Number(row.blocked),
    warned: Number(row.warned),
  }));
}
