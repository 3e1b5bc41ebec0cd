import { type RawBuilder, sql } from "kysely";
import { rangeOf, Territory } from "#kernel/territory.ts";
import { within } from "#platform/scope.ts";
import type { HouseholdFilters, Total } from "../domain/listing.ts";
import type { Books, Looking } from "./books.ts";
import { conditionsOf } from "./listing.ts";

const COUNT_TO = 3_000;
const TALLIED = new Set(["under", "status", "householdType", "cause", "povertyStatus", "findings"]);

/** Does the tally know all these filters? */
export const isTallied = (filters: HouseholdFilters): boolean =>
  Object.entries(filters)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .every(([name]) => TALLIED.has(name));

/** Asks how many a list holds: the tally when it knows the filters, otherwise counting up to a limit. */
export const countOf = (books: Looking, verb: string, filters: HouseholdFilters): RawBuilder<unknown> =>
  isTallied(filters)
    ? tallied(books, verb, filters)
    : sql`select count(*) as households, coalesce(sum(size), 0) as persons from (
        select s.size from household_summary s where ${conditionsOf(books, verb, filters)} limit ${COUNT_TO + 1}) found`;

/** The total that `countOf` found. */
export function totalIn(row: Record<string, unknown> | undefined, filters: HouseholdFilters): Total {
  const [households, persons] = [Number(row?.households ?? 0), Number(row?.persons ?? 0)];
  const exact = isTallied(filters) || households <= COUNT_TO;
  return { households: exact ? households : COUNT_TO, persons: exact ? persons : null, exact };
}

export async function totalOf(books: Books, verb: string, filters: HouseholdFilters): Promise<Total> {
  const counted = await (countOf(books, verb, filters) as RawBuilder<Record<string, unknown>>).execute(books.tx);
  return totalIn(counted.rows[0], filters);
}

function tallied({ actor }: Looking, verb: string, filters: HouseholdFilters): RawBuilder<unknown> {
  const parts = [
    sql`county_code = ${actor.countyCode}`,
    within(actor, verb, "place"),
    sql`status = ${filters.status ?? "active"}`,
  ];
  const among = (column: string, labels: readonly string[] | undefined): void => {
    if (labels && labels.length > 0) parts.push(sql`${sql.ref(column)} in (${sql.join([...labels])})`);
  };
  if (filters.under) {
    const { from, to } = rangeOf(filters.under);
    parts.push(sql`place >= ${from} collate "C" and place < ${to} collate "C"`);
  }
  among("household_type", filters.householdType);
  among("cause", filters.cause);
  among("poverty_status", filters.povertyStatus);
  if (filters.findings === "block") parts.push(sql`blocked`);
  if (filters.findings === "warn") parts.push(sql`warned`);
  if (filters.findings === "none") parts.push(sql`not blocked and not warned`);
  return sql`select sum(households) as households, sum(persons) as persons from household_tally where ${sql.join(parts, sql` and `)}`;
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
