import { sql } from "kysely";
import { type Actor, whyNotMay } from "#kernel/actor.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { registryRefusals as no } from "../../domain/refusals.ts";
import { ASKED_ANEW, CARRIED, PlanYear, SIGNING_STAGES, type YearPlan } from "../../domain/year-opening.ts";

/** The households an opening is about: active, on the actor's ground, without the year. */
export const without = (actor: Actor, under: string, year: number) =>
  sql<boolean>`s.county_code = ${actor.countyCode} and s.status = 'active' and ${within(actor, "household.edit", "s.place")}
    and s.place like ${`${under}%`} and s.year < ${year}
    and not exists (select from household_year y where y.county_code = s.county_code and y.household_id = s.id and y.year = ${year})`;

/** A card that is frozen, signed or filed. */
export const inSigning = sql<boolean>`s.card_state in (${sql.join([...SIGNING_STAGES])})`;

type Counts = { households: number; there: number; toOpen: number; signing: number };

/** What opening a year would do over a ground. Nothing changes. */
export const planYear = query({
  name: "registry.plan-year",
  verb: "household.edit",
  input: PlanYear,
  run: async ({ tx, actor, input }): Promise<YearPlan> => {
    const { under, year } = input;
    if (whyNotMay(actor, "household.edit", under)) throw no.placeUnknown({ place: under });
    const { rows } = await sql<Counts>`
      select count(*)::int as households, count(*) filter (where s.year >= ${year})::int as there,
        count(*) filter (where ${without(actor, under, year)})::int as to_open,
        count(*) filter (where ${without(actor, under, year)} and ${inSigning})::int as signing
      from household_summary s
      where s.county_code = ${actor.countyCode} and s.status = 'active' and ${within(actor, "household.edit", "s.place")} and s.place like ${`${under}%`}`.execute(
      tx,
    );
    const counts = rows[0] ?? { households: 0, there: 0, toOpen: 0, signing: 0 };
    return { year, ...counts, carried: CARRIED, asked: ASKED_ANEW };
  },
});
