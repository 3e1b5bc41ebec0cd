import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { rangeOf, Territory } from "#kernel/territory.ts";
import type { EvidenceSource } from "#platform/evidence.ts";
import { within } from "#platform/scope.ts";

/** A survey is a visit of each of its surveyors to that household; the topic is the household. */
export const visitEvidence: EvidenceSource = {
  kinds: ["visit"],
  find: async (tx, actor, { cadres, under, from, to }) => {
    const range = under === undefined ? null : rangeOf(Territory.parse(under));
    const { rows } = await sql<{ id: string; who: string; place: string; day: Day; at: Instant; household: string }>`
      select s.id, who, s.place, s.day, s.received_at as at, s.household_id as household
      from survey s cross join lateral unnest(s.surveyors) who
      where s.county_code = ${actor.countyCode} and s.day between ${from} and ${to}
        and (${within(actor, "household.read", "s.place")} or who = ${actor.cadreId})
        ${cadres === undefined ? sql`` : sql`and who = any(${[...cadres]}::uuid[])`}
        ${range === null ? sql`` : sql`and s.place >= ${range.from} and s.place < ${range.to}`}
      order by s.day, s.received_at`.execute(tx);
    return rows.map((row) => ({
      kind: "visit",
      cadreId: row.who as never,
      place: row.place as never,
      day: row.day,
      at: row.at,
      ref: row.id,
      topic: row.household,
    }));
  },
};
