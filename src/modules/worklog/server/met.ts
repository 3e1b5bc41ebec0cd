import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { rangeOf, type Territory } from "#kernel/territory.ts";
import { visitEvidence } from "#modules/survey/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import type { Met } from "../domain/ranking.ts";

type Asked = { since: Day; until: Day; under?: string; cadres?: readonly string[] };

/** Every meeting of a cadre with a household between two days, from work logs and from surveys: one home for reports, bulletins and appraisals. */
export async function meetings(
  tx: Tx,
  actor: Actor,
  verb: string,
  { since, until, under, cadres }: Asked,
): Promise<(Met & { day: Day; by: "log" | "survey" })[]> {
  const range = under === undefined ? null : rangeOf(under as Territory);
  const { rows: logs } = await sql<Met & { day: Day }>`
    select l.cadre_id, l.place, h as household_id, l.day from work_log l cross join lateral unnest(l.households) h
    where l.county_code = ${actor.countyCode} and ${within(actor, verb, "l.place")} and l.day between ${since} and ${until}
      ${cadres === undefined ? sql`` : sql`and l.cadre_id = any(${[...cadres]}::uuid[])`}
      ${range === null ? sql`` : sql`and l.place >= ${range.from} and l.place < ${range.to}`}
    order by l.day`.execute(tx);
  const span = { from: since, to: until, kinds: visitEvidence.kinds };
  const visits = await visitEvidence.find(tx, actor, {
    ...span,
    ...(under !== undefined && { under }),
    ...(cadres !== undefined && { cadres }),
  });
  return [
    ...logs.map((one) => ({ ...one, by: "log" as const })),
    ...visits.map(({ cadreId, place, topic, day }) => ({
      ...{ cadreId: cadreId ?? "", place, householdId: topic ?? "", day },
      by: "survey" as const,
    })),
  ];
}
