import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { rangeOf, Territory } from "#kernel/territory.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { type Baseline, type BaselineCount, HOME_WANTS, PEOPLE_GROUPS } from "../domain/baseline.ts";
import { isInGroup, isWanting } from "./groups.ts";

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
    const counted = <Key extends string>(keys: readonly Key[], test: (key: Key) => RawBuilder<boolean>) =>
      sql.join(keys.map((key) => sql`count(*) filter (where ${test(key)}) as ${sql.ref(key)}`));
    const people = await sql<Record<string, unknown>>`
      select ${counted(PEOPLE_GROUPS, (key) => isInGroup(key, day))} from person p
      where ${here("p")} and p.status = 'active'
        and exists (select from household h where h.county_code = p.county_code and h.id = p.household_id and h.status = 'active')`.execute(
      tx,
    );
    const homes = await sql<Record<string, unknown>>`
      select ${counted(HOME_WANTS, isWanting)} from household_summary s
      join household_year y on y.county_code = s.county_code and y.household_id = s.id and y.year = s.year
      where ${here("s")} and s.status = 'active'`.execute(tx);
    const told = <Key extends string>(row: Record<string, unknown> | undefined, keys: readonly Key[]) =>
      keys.map((key) => ({ key, count: Number(row?.[key] ?? 0) }));
    return {
      byType: await by("household_type"),
      byStatus: await by("poverty_status"),
      byCause: await by("cause"),
      people: told(people.rows[0], PEOPLE_GROUPS),
      homes: told(homes.rows[0], HOME_WANTS),
    };
  },
});
