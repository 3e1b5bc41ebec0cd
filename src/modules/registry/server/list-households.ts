import { type RawBuilder, sql } from "kysely";
import { dayOf } from "#kernel/day.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import { query } from "#platform/query.ts";
import { ListHouseholds } from "../contract.ts";
import type { HouseholdRow, HouseholdSort } from "../domain/listing.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import { helpersOf } from "./helpers.ts";
import { conditionsOf } from "./listing.ts";
import { totalOf } from "./totals.ts";

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

/** `cursor` is JSON text: only the last row's is ever read. */
type Found = Omit<HouseholdRow, "helpers"> & { cursor: string };

/** The register's list: filters that combine, in a chosen order, page by page (keyset), with its total. */
export const listHouseholds = query({
  name: "registry.list",
  verb: "household.read",
  input: ListHouseholds,
  run: async (asked) => {
    const { filters, sort, after, limit } = asked.input;
    const total = await totalOf(asked, "household.read", filters);
    if (total.exact && total.households === 0) return { rows: [], next: null, total };
    const keys = ORDERS[sort.by];
    const [compare, direction] = sort.down ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
    const list = (parts: readonly RawBuilder<unknown>[]) => sql.join([...parts]);
    const beyond =
      after === undefined
        ? sql`true`
        : sql`(${list(keys.map((key) => sql.raw(key)))}) ${compare} (${list(
            readCursor(after, keys).map((value, i) => typed(keys[i] ?? "", value)),
          )})`;
    const found = await sql<Found>`
      select s.id, s.place, s.natural_village, s.national_no, s.head_name, s.size, s.household_type, s.cause, s.poverty_status,
        s.exit_year, s.status, s.net_per_head, s.year, s.block_count, s.warn_count, s.completeness, s.card_state, s.changed_at,
        json_build_array(${list(keys.map((key) => sql`(${sql.raw(key)})::text`))})::text as cursor
      from household_summary s
      where ${conditionsOf(asked, "household.read", filters)} and ${beyond}
      order by ${list(keys.map((key) => sql`${sql.raw(key)} ${direction}`))}
      limit ${limit + 1}`.execute(asked.tx);
    const shown = found.rows.slice(0, limit);
    const helpers = await helpersOf(
      asked,
      shown.map((row) => row.id as HouseholdId),
    );
    const today = dayOf(asked.now);
    const rows = shown.map(({ cursor: _, ...row }): HouseholdRow => {
      const now = (helpers.get(row.id) ?? []).filter(
        (one) => one.since <= today && (one.until === null || one.until > today),
      );
      return { ...row, helpers: now.map((one) => one.name) };
    });
    const last = shown.at(-1)?.cursor;
    const next = found.rows.length > limit && last ? Buffer.from(last).toString("base64url") : null;
    return { rows, next, total };
  },
});
