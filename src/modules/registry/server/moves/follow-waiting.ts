import { sql } from "kysely";
import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { Territory } from "#kernel/territory.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import type { FollowWaiting } from "../../domain/follow.ts";

type Row = { code: Territory; successor: Territory; households: number };

/** Villages that were merged while households still stand under them. */
export const listFollowWaiting = query({
  name: "registry.follow-waiting",
  verb: "household.merge",
  input: z.object({ under: Territory.optional() }),
  run: async ({ tx, actor, input, now }): Promise<z.infer<typeof FollowWaiting>[]> => {
    const { rows } = await sql<Row>`
      select d.code, d.successor, count(*)::int as households
      from division d join household_summary s on s.place = d.code and s.county_code = d.county_code
      where d.county_code = ${actor.countyCode} and d.level = 'village' and d.until <= ${dayOf(now)} and d.successor is not null
        and ${within(actor, "household.merge", "s.place")} and d.code like ${`${input.under ?? ""}%`}
      group by d.code, d.successor order by d.code`.execute(tx);
    const names = await fullPlaceNames(
      tx,
      rows.flatMap((row) => [row.code, row.successor]),
    );
    const nameOf = (code: Territory) => ({ code, name: names.get(code) ?? code });
    return rows.map((row) => ({
      from: nameOf(row.code),
      into: nameOf(row.successor),
      households: row.households,
    }));
  },
});
