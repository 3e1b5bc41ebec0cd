import { sql } from "kysely";
import { dayOf } from "#kernel/day.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { placeNames } from "#modules/places/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { ByTerritory } from "../domain/asked.ts";
import { type RollUp, worstFirst } from "../domain/score.ts";
import { inTerritory } from "./card-rows.ts";

const SUMS = sql`count(*) households, floor(avg(s.completeness)) completeness,
  count(*) filter (where s.completeness = 100 and s.block_count = 0) clean,
  sum(s.block_count) blocks, sum(s.warn_count) warns, count(*) filter (where c.stage in ('signed', 'filed')) signed`;
const JOINED = sql`household_summary s left join card c on c.county_code = s.county_code and c.id = s.id`;

type Sums = Omit<RollUp, "name">;
const named = (rows: readonly Sums[], names: ReadonlyMap<string, string>): RollUp[] =>
  worstFirst(
    rows.map((row) => ({ ...row, completeness: Number(row.completeness), name: names.get(row.key) ?? row.key })),
  );

/** How complete the households of each village are, the worst first. */
export const byVillage = query({
  name: "card.by-village",
  verb: "card.read",
  input: ByTerritory,
  run: async ({ tx, actor, input }) => {
    const { rows } = await sql<Sums>`
      select s.place key, ${SUMS} from ${JOINED}
      where s.county_code = ${actor.countyCode} and s.status = 'active' and ${within(actor, "card.read", "s.place")}
        and ${input.place ? inTerritory("s.place", input.place) : sql`true`}
      group by s.place`.execute(tx);
    return named(
      rows,
      await placeNames(
        tx,
        rows.map((row) => row.key),
      ),
    );
  },
});

/** The same by the person in charge: the household's helper. */
export const byHelper = query({
  name: "card.by-helper",
  verb: "card.read",
  input: ByTerritory,
  run: async ({ tx, actor, input, now }) => {
    const day = dayOf(now);
    const { rows } = await sql<Sums>`
      select h.cadre_id::text key, ${SUMS} from ${JOINED}
      join household_helper h on h.county_code = s.county_code and h.household_id = s.id
        and h.since <= ${day} and (h.until is null or h.until > ${day})
      where s.county_code = ${actor.countyCode} and s.status = 'active' and ${within(actor, "card.read", "s.place")}
        and ${input.place ? inTerritory("s.place", input.place) : sql`true`}
      group by h.cadre_id`.execute(tx);
    return named(
      rows,
      await cadreNames(
        tx,
        actor.countyCode,
        rows.map((row) => row.key),
      ),
    );
  },
});
