import { type RawBuilder, sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { within } from "#platform/scope.ts";
import { idKey } from "../domain/id-number.ts";
import type { HouseholdFilters } from "../domain/listing.ts";
import type { Looking } from "./books.ts";
import { isInGroup, isWanting } from "./groups.ts";
import { idIndex, phoneIndex } from "./rows.ts";

type Condition = RawBuilder<boolean>;
const both = (parts: readonly Condition[]): Condition => sql<boolean>`(${sql.join(parts, sql` and `)})`;

/** The text after all that begin with this one, in the order of code points (collation "C"). */
function afterPrefix(prefix: string): string {
  const points = [...prefix];
  const last = points.pop()?.codePointAt(0) ?? 0x10ffff;
  return points.join("") + String.fromCodePoint(Math.min(last + 1, 0x10ffff));
}
const startsWith = (column: string, prefix: string): Condition =>
  sql<boolean>`(${sql.ref(column)} >= ${prefix} collate "C" and ${sql.ref(column)} < ${afterPrefix(prefix)} collate "C")`;

/**
 * Households in which somebody fits. Never with a limit: the planner goes by the persons where few fit, and by the households in their
 * order, looking at the members of each, where many do.
 */
const withMember = (actor: Actor, condition: Condition): Condition =>
  sql<boolean>`s.id in (select p.household_id from person p where p.county_code = ${actor.countyCode} and ${condition})`;

/** What somebody typed into the search box: a name, initials, a number of the household, a whole ID number or phone. */
function byText({ actor, world }: Looking, text: string): Condition {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  if (/^\d{17}[\dXx](\d{2}(B\d)?)?$/i.test(plain) || (/^\d{15}$/.test(plain) && idKey(plain) !== null)) {
    const index = idIndex(world.vault, plain);
    return withMember(actor, sql<boolean>`p.id_index = ${index} and p.status = 'active'`);
  }
  if (/^(1\d{10}|0\d{2,3}-?\d{7,8})$/.test(plain)) {
    const index = phoneIndex(world.vault, plain);
    return sql<boolean>`(${withMember(actor, sql<boolean>`p.phone_index = ${index}`)} or s.id in (
      select h.id from household h where h.county_code = ${actor.countyCode} and h.phone_index = ${index}))`;
  }
  if (/^\d+$/.test(plain)) return startsWith("s.national_no", plain);
  if (/^[a-z]+$/i.test(plain)) return withMember(actor, startsWith("p.name_initials", plain.toLowerCase()));
  return withMember(actor, startsWith("p.name", text.trim()));
}

/** The conditions of a list on `household_summary as s`, first wall included. */
export function conditionsOf(books: Looking, verb: string, filters: HouseholdFilters): Condition {
  const { actor, now } = books;
  const parts: Condition[] = [
    sql<boolean>`s.county_code = ${actor.countyCode}`,
    within(actor, verb, "s.place"),
    sql<boolean>`s.status = ${filters.status ?? "active"}`,
  ];
  const among = (column: string, labels: readonly string[] | undefined): void => {
    if (labels && labels.length > 0) parts.push(sql<boolean>`${sql.ref(column)} in (${sql.join([...labels])})`);
  };
  if (filters.under) parts.push(startsWith("s.place", filters.under));
  if (filters.naturalVillage) parts.push(sql<boolean>`s.natural_village = ${filters.naturalVillage}`);
  among("s.household_type", filters.householdType);
  among("s.cause", filters.cause);
  among("s.poverty_status", filters.povertyStatus);
  among("s.card_state", filters.cardState);
  if (filters.findings === "block") parts.push(sql<boolean>`s.block_count > 0`);
  if (filters.findings === "warn") parts.push(sql<boolean>`s.warn_count > 0`);
  if (filters.findings === "none") parts.push(sql<boolean>`(s.block_count = 0 and s.warn_count = 0)`);
  if (filters.rule) parts.push(sql<boolean>`${filters.rule} = any (s.rules)`);
  if (filters.completeness)
    parts.push(sql<boolean>`s.completeness between ${filters.completeness.from} and ${filters.completeness.to}`);
  const today = dayOf(now);
  if (filters.exitYear !== undefined) parts.push(sql<boolean>`s.exit_year = ${filters.exitYear}`);
  if (filters.incomeBelow !== undefined) parts.push(sql<boolean>`s.net_per_head < ${filters.incomeBelow}`);
  if (filters.people)
    parts.push(sql<boolean>`exists (select from person p where p.county_code = s.county_code
      and p.household_id = s.id and p.status = 'active' and ${isInGroup(filters.people, today)})`);
  if (filters.home)
    parts.push(sql<boolean>`exists (select from household_year y where y.county_code = s.county_code
      and y.household_id = s.id and y.year = s.year and ${isWanting(filters.home)})`);
  const helped = sql`select x.household_id from household_helper x where x.county_code = ${actor.countyCode}
    and x.since <= ${today} and (x.until is null or x.until > ${today})`;
  if (filters.helper) parts.push(sql<boolean>`s.id in (${helped} and x.cadre_id = ${filters.helper})`);
  if (filters.withoutHelper) parts.push(sql<boolean>`not exists (${helped} and x.household_id = s.id)`);
  if (filters.text) parts.push(byText(books, filters.text));
  return both(parts);
}
