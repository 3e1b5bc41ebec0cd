import { sql } from "kysely";
import { z } from "zod";
import { type Day, dayOf } from "#kernel/day.ts";
import { rangeOf, Territory } from "#kernel/territory.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import type { Baseline, BaselineCount } from "../domain/baseline.ts";

const OLD = 60;
const CHILD = 16;
const yearsBefore = (day: Day, years: number): string =>
  `${Number(day.slice(0, 4)) - years}${day.slice(4)}`.replace("-02-29", "-02-28");

/** Groups in special hardship (孤儿、五保户、残疾人 …; seed 000, G13) as far as the register shows them without opening sealed facts. */
const PERSONS: Readonly<Record<string, string>> = {
  minimumLiving: "p.minimum_living",
  destituteCare: "p.destitute_care",
  orphan: "p.orphan",
  leftBehind: "p.left_behind",
  emptyNest: "p.empty_nest",
  old: "p.born <= old_since",
  child: "p.born > child_since",
  dropout: "p.dropout_reason is not null",
  noLabour: "p.labour = '无劳动力'",
  works: "coalesce(p.work_months, 0) > 0",
  noMedical: "p.resident_medical is false and coalesce(p.employee_medical, false) is false",
};
const HOMES: Readonly<Record<string, string>> = {
  unsafeWater: "y.water_safe is false",
  hardWater: "y.water_hard",
  dangerousHouse: "y.house_dangerous",
  noToilet: "y.sanitary_toilet is false",
  noPower: "y.living_power is false",
  noTelevision: "y.television is false",
};

/** Numbers for the baseline sheet of a place: its households by class, state and cause, people in special hardship, what homes lack. */
export const readBaseline = query({
  name: "registry.baseline",
  verb: "household.read",
  input: z.object({ under: Territory }),
  run: async ({ tx, actor, input, now }): Promise<Baseline> => {
    const { from, to } = rangeOf(input.under);
    const here = (place: string) =>
      sql`${sql.ref(`${place}.county_code`)} = ${actor.countyCode} and ${within(actor, "household.read", `${place}.place`)}
        and ${sql.ref(`${place}.place`)} >= ${from} collate "C" and ${sql.ref(`${place}.place`)} < ${to} collate "C"`;
    const by = async (column: "household_type" | "poverty_status" | "cause"): Promise<BaselineCount[]> => {
      const { rows } = await sql<BaselineCount>`
        select ${sql.ref(`t.${column}`)} as label, sum(t.households) as households, sum(t.persons) as persons
        from household_tally t where ${here("t")} and t.status = 'active' group by 1 order by 2 desc, 1`.execute(tx);
      return rows.map((row) => ({
        label: row.label,
        households: Number(row.households),
        persons: Number(row.persons),
      }));
    };
    const day = dayOf(now);
    const counted = (parts: Readonly<Record<string, string>>) =>
      sql.join(
        Object.entries(parts).map(([key, test]) => sql`count(*) filter (where ${sql.raw(test)}) as ${sql.ref(key)}`),
      );
    const people = await sql<Record<string, unknown>>`
      select ${counted(PERSONS)} from person p
      cross join (select ${yearsBefore(day, OLD)}::date as old_since, ${yearsBefore(day, CHILD)}::date as child_since) ages
      where ${here("p")} and p.status = 'active'
        and exists (select from household h where h.county_code = p.county_code and h.id = p.household_id and h.status = 'active')`.execute(
      tx,
    );
    const homes = await sql<Record<string, unknown>>`
      select ${counted(HOMES)} from household_summary s
      join household_year y on y.county_code = s.county_code and y.household_id = s.id and y.year = s.year
      where ${here("s")} and s.status = 'active'`.execute(tx);
    const told = (row: Record<string, unknown> | undefined, keys: object) =>
      Object.keys(keys).map((key) => ({ key, count: Number(row?.[key] ?? 0) }));
    return {
      byType: await by("household_type"),
      byStatus: await by("poverty_status"),
      byCause: await by("cause"),
      people: told(people.rows[0], PERSONS),
      homes: told(homes.rows[0], HOMES),
    };
  },
});
