import { sql } from "kysely";
import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { byGroup } from "#kernel/group-order.ts";
import { CadreId } from "#kernel/ids.ts";
import { Territory } from "#kernel/territory.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { query } from "#platform/query.ts";
import { conditionsOf } from "./listing.ts";

const MOST = 300;

/** What a list can be narrowed by on this ground: the natural villages that occur, and the cadres responsible today. */
export const readFilterChoices = query({
  name: "registry.filter-choices",
  verb: "household.read",
  input: z.object({ under: Territory.optional() }),
  run: async (asked) => {
    const { tx, actor, input, now } = asked;
    const here = conditionsOf(asked, "household.read", input.under ? { under: input.under } : {});
    const villages = await sql<{ name: string }>`select s.natural_village name from household_summary s
      where ${here} and s.natural_village <> '' group by 1 order by 1 limit ${MOST + 1}`.execute(tx);
    const day = dayOf(now);
    const helpers = await sql<{ cadreId: string; households: number }>`
      select x.cadre_id, count(distinct s.id) households from household_summary s
      join household_helper x on x.county_code = s.county_code and x.household_id = s.id
        and x.since <= ${day} and (x.until is null or x.until > ${day})
      where ${here} group by 1 order by 2 desc, 1 limit ${MOST + 1}`.execute(tx);
    const shown = helpers.rows.slice(0, MOST);
    const names = await cadreNames(
      tx,
      actor.countyCode,
      shown.map((one) => one.cadreId),
    );
    return {
      naturalVillages: villages.rows
        .slice(0, MOST)
        .map((one) => one.name)
        .sort(byGroup),
      helpers: shown.map(({ cadreId, households }) => ({
        cadreId: CadreId.parse(cadreId),
        name: names.get(cadreId) ?? "",
        households: Number(households),
      })),
      more: villages.rows.length > MOST || helpers.rows.length > MOST,
    };
  },
});
