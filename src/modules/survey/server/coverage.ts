import { sql } from "kysely";
import { dayOf } from "#kernel/day.ts";
import { rangeOf, Territory } from "#kernel/territory.ts";
import { childrenOf, getDivision } from "#modules/places/index.ts";
import { countsBy } from "#modules/registry/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { type Coverage, type CoverageRow, ReadCoverage } from "../domain/shapes.ts";

type Visited = Pick<CoverageRow, "visited" | "resident" | "helper" | "both" | "visits"> & { code: string };

/** How many households of each division below were visited in a year, by whom (seed 001, Y22; seed 003, B5: every household is met). */
export const readCoverage = query({
  name: "survey.coverage",
  verb: "household.read",
  input: ReadCoverage,
  run: async (asked): Promise<Coverage> => {
    const { tx, actor, input, now } = asked;
    const under = input.under ?? Territory.parse(actor.countyCode);
    const year = input.year ?? Number(dayOf(now).slice(0, 4));
    const self = await getDivision(tx, under);
    const digits = under.length < 9 ? 9 : 12;
    const { from, to } = rangeOf(under);
    const { rows } = await sql<Visited>`
      select left(place, ${sql.lit(digits)}) as code, count(*) as visited, count(*) filter (where by_resident) as resident,
        count(*) filter (where by_helper) as helper, count(*) filter (where by_resident and by_helper) as both, sum(visits) as visits
      from (
        select place, household_id, count(*) as visits, bool_or(channel = 'resident') as by_resident, bool_or(channel = 'helper') as by_helper
        from survey
        where county_code = ${actor.countyCode} and ${within(actor, "household.read", "place")}
          and place >= ${from} collate "C" and place < ${to} collate "C"
          and day >= ${`${year}-01-01`}::date and day < ${`${year + 1}-01-01`}::date
        group by place, household_id) of_household
      group by 1`.execute(tx);
    const visited = new Map(rows.map((row) => [row.code, row]));
    const names = new Map((await childrenOf(tx, under)).map((one) => [one.code as string, one.name]));
    const children = (await countsBy(asked, "household.read", under, digits)).map(({ code, households }) => {
      const { visited: seen = 0, resident = 0, helper = 0, both = 0, visits = 0 } = visited.get(code) ?? {};
      const name = names.get(code) ?? (code === under ? self.name : code);
      return {
        ...{ code, name, households, visited: Number(seen), resident: Number(resident) },
        ...{ helper: Number(helper), both: Number(both), visits: Number(visits) },
      };
    });
    const sum = (of: (one: CoverageRow) => number) => children.reduce((total, one) => total + of(one), 0);
    const total = {
      ...{ code: under, name: self.name, households: sum((one) => one.households), visited: sum((one) => one.visited) },
      ...{ resident: sum((one) => one.resident), helper: sum((one) => one.helper), both: sum((one) => one.both) },
      visits: sum((one) => one.visits),
    };
    return { year, total, children };
  },
});
