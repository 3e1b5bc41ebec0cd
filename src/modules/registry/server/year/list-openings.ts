import { sql } from "kysely";
import { z } from "zod";
import { Territory } from "#kernel/territory.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { OpeningRow } from "../../domain/year-opening.ts";
import { undoing, yearsLeft } from "./undo-standing.ts";

const MOST = 50;

/** The openings of years over the actor's ground, the latest first. */
export const listOpenings = query({
  name: "registry.year-openings",
  verb: "household.edit",
  input: z.object({ under: Territory.optional() }),
  run: async ({ tx, actor, input }) => {
    const rows = await tx
      .selectFrom("yearOpening as o")
      .selectAll("o")
      .select(() => [
        sql<number>`(select count(*)::int from year_opened y where y.county_code = o.county_code and y.opening_id = o.id)`.as(
          "households",
        ),
        sql<number>`(select count(*)::int from year_opened y where y.county_code = o.county_code and y.opening_id = o.id and y.kept)`.as(
          "kept",
        ),
        yearsLeft.as("left"),
        undoing.as("undoing"),
      ])
      .where("o.countyCode", "=", actor.countyCode)
      .where(within(actor, "household.edit", "o.place"))
      .$if(input.under !== undefined, (all) => all.where("o.place", "like", `${input.under}%`))
      .orderBy("o.openedAt", "desc")
      .limit(MOST)
      .execute();
    const places = await fullPlaceNames(
      tx,
      rows.map((row) => row.place),
    );
    const names = await cadreNames(
      tx,
      actor.countyCode,
      rows.map((row) => row.openedBy),
    );
    return rows.map((row) =>
      OpeningRow.parse({
        ...row,
        under: row.place,
        name: places.get(row.place) ?? row.place,
        by: names.get(row.openedBy) ?? "",
        at: row.openedAt,
      }),
    );
  },
});
