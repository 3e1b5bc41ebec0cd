import { sql } from "kysely";
import { z } from "zod";
import { type Actor, whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { Territory } from "#kernel/territory.ts";
import { standingOver } from "#modules/organisation/index.ts";
import { findDivision, fullPlaceNames } from "#modules/places/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { type FollowPlan, whyNotFollow } from "../../domain/follow.ts";
import { registryRefusals as no } from "../../domain/refusals.ts";
import type { Books } from "../books.ts";

const VERBS = ["household.merge", "organisation.edit"] as const;

/** A merger is carried out by somebody who answers for the households and the posts of both grounds. */
export const whyNotOver = (actor: Actor, codes: readonly string[]): Refusal | null =>
  codes.flatMap((code) => VERBS.map((verb) => whyNotMay(actor, verb, code))).find((one) => one !== null) ?? null;

/** The ended division and its successor; refuses what lies elsewhere as not found. */
export async function endedDivision({ tx, actor }: Books, code: string) {
  const division = await findDivision(tx, code);
  if (!division || whyNotMay(actor, "household.merge", code)) throw no.placeUnknown({ place: code });
  return division;
}

/** Numbers of what would follow an ended division into its successor. Nothing changes. */
export const planFollow = query({
  name: "registry.follow-plan",
  verb: "household.merge",
  input: z.object({ code: Territory }),
  run: async (asked): Promise<FollowPlan> => {
    const { tx, actor, input, now } = asked;
    const division = await endedDivision(asked, input.code);
    const refused = whyNotFollow(division, dayOf(now)) ?? whyNotOver(actor, [division.code, division.successor ?? ""]);
    if (refused || !division.until || !division.successor) throw refused ?? no.divisionStands({ name: division.name });
    const names = await fullPlaceNames(tx, [division.code, division.successor]);
    const standing = await standingOver(
      tx,
      { countyCode: actor.countyCode, from: division.code, on: division.until },
      division.successor,
    );
    const nameOf = (code: Territory) => ({ code, name: names.get(code) ?? code });
    return {
      from: nameOf(division.code),
      into: nameOf(division.successor),
      since: division.until,
      ...(await recordsUnder(asked, division.code)),
      appointments: standing.carried.length,
      appointmentsEnd: standing.ending.length,
      groups: standing.groups.length,
      responsibilities: standing.responsibilities.length,
    };
  },
});

type Records = Pick<FollowPlan, "households" | "persons" | "cards" | "helpers" | "naturalVillages">;

async function recordsUnder({ tx, actor }: Books, code: string): Promise<Records> {
  const { rows } = await sql<Records>`select
      (select count(*)::int from household_summary s where s.county_code = ${actor.countyCode} and s.place = ${code}) as households,
      (select coalesce(sum(s.size), 0)::int from household_summary s where s.county_code = ${actor.countyCode} and s.place = ${code} and s.status = 'active') as persons,
      (select count(*)::int from household_summary s where s.county_code = ${actor.countyCode} and s.place = ${code} and s.card_state is not null) as cards,
      (select count(*)::int from household_helper h where h.county_code = ${actor.countyCode} and h.place = ${code} and h.until is null
        and ${within(actor, "household.merge", "h.place")}) as helpers,
      (select count(*)::int from natural_village n where n.county_code = ${actor.countyCode} and n.place = ${code} and n.until is null) as natural_villages`.execute(
    tx,
  );
  return rows[0] ?? { households: 0, persons: 0, cards: 0, helpers: 0, naturalVillages: 0 };
}
