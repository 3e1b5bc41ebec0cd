import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { query, questionOf } from "#platform/query.ts";
import { ListHouseholds } from "../contract.ts";
import type { HouseholdRow, HouseholdSort } from "../domain/listing.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import type { Looking } from "./books.ts";
import { conditionsOf } from "./listing.ts";
import { countOf, isTallied, totalIn } from "./totals.ts";

/** What a list is ordered by: SQL of each key; the id comes last and makes it complete. */
const ORDERS: Record<HouseholdSort["by"], readonly string[]> = {
  place: ["s.place", "s.head_pinyin", "s.id"],
  name: ["s.head_pinyin", "s.id"],
  completeness: ["s.completeness", "s.id"],
  blocks: ["s.block_count", "s.id"],
  income: ["coalesce(s.net_per_head, -9000000000000000)", "s.id"],
  size: ["s.size", "s.id"],
  changed: ["s.changed_at", "s.id"],
};
const TYPES: Record<string, string> = {
  "s.place": 'text collate "C"',
  "s.head_pinyin": 'text collate "C"',
  "s.id": "uuid",
  "s.changed_at": "timestamptz",
};
const typed = (key: string, value: string): RawBuilder<unknown> => {
  const [type = "bigint", ...rest] = (TYPES[key] ?? "bigint").split(" ");
  return sql`${value}::${sql.raw(type)} ${sql.raw(rest.join(" "))}`;
};

function readCursor(after: string, keys: readonly string[]): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(after, "base64url").toString("utf8"));
    if (Array.isArray(values) && values.length === keys.length && values.every((one) => typeof one === "string"))
      return values;
  } catch {}
  throw no.cursorBroken({});
}

/** A row, and in the last of a page where the next begins. */
type Found = HouseholdRow & { cursor: string | null };

/** Names of the cadres responsible for household `s` on a day, the latest first. Each name is looked up by its key. */
const helperNames = (county: string, day: string): RawBuilder<unknown> =>
  sql`array(select coalesce((select c.name from cadre c where c.county_code = ${county} and c.id = x.cadre_id), '') from household_helper x
    where x.county_code = ${county} and x.household_id = s.id and x.since <= ${day}::date and (x.until is null or x.until > ${day}::date)
    order by x.since desc)`;

type PageWanted = Pick<z.infer<typeof ListHouseholds>, "filters" | "sort" | "after" | "limit">;

/** Asks for one page of the list and the row after it. */
export function rowsAsked(looking: Looking, verb: string, { filters, sort, after, limit }: PageWanted) {
  const keys = ORDERS[sort.by];
  const [compare, direction] = sort.down ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
  const list = (parts: readonly RawBuilder<unknown>[]) => sql.join([...parts]);
  const beyond =
    after === undefined
      ? sql`true`
      : sql`(${list(keys.map((key) => sql.raw(key)))}) ${compare} (${list(
          readCursor(after, keys).map((value, i) => typed(keys[i] ?? "", value)),
        )})`;
  const order = list(keys.map((key) => sql`${sql.raw(key)} ${direction}`));
  return sql<Found>`
      select s.id, s.place, s.natural_village as "naturalVillage", s.national_no as "nationalNo", s.head_name as "headName", s.size,
        s.household_type as "householdType", s.cause, s.poverty_status as "povertyStatus", s.exit_year as "exitYear", s.status,
        s.net_per_head as "netPerHead", s.year, s.block_count as "blockCount", s.warn_count as "warnCount", s.completeness,
        s.card_state as "cardState", s.changed_at as "changedAt", ${helperNames(looking.actor.countyCode, dayOf(looking.now))} as helpers,
        case when row_number() over (order by ${order}) = ${limit} then json_build_array(${list(keys.map((key) => sql`(${sql.raw(key)})::text`))})::text end as cursor
      from (select s.* from household_summary s
        where ${conditionsOf(looking, verb, filters)} and ${beyond}
        order by ${order} limit ${limit + 1}) s
      order by ${order}`;
}

/** The page that `rowsAsked` found, and where the next begins. */
export function rowsFound(found: readonly Found[], limit: number): { rows: HouseholdRow[]; next: string | null } {
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1)?.cursor : null;
  return {
    rows: rows as HouseholdRow[], // the contract lets nothing else out
    next: last ? Buffer.from(last).toString("base64url") : null,
  };
}

/** The register's list: filters that combine, in a chosen order, page by page (keyset), with its total. */
export const listHouseholds = query({
  name: "registry.list",
  verb: "household.read",
  input: ListHouseholds,
  atOnce: (asking) => {
    const { filters, sort, limit } = asking.input;
    // In the order of places with filters that have no index of their own there is one good way, whatever the values.
    const plannedOnce = sort.by === "place" && isTallied(filters);
    const page = rowsAsked(asking, "household.read", asking.input);
    return {
      questions: [countOf(asking, "household.read", filters), page].map((one) => questionOf(one, plannedOnce)),
      answer: ([count, found = []]) => ({
        ...rowsFound(found as Found[], limit),
        total: totalIn(count?.[0], filters),
      }),
    };
  },
});
