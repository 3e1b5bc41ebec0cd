import { sql } from "kysely";
import type { HouseholdId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { within } from "#platform/scope.ts";
import { Person } from "../domain/household.ts";
import type { Stood } from "../domain/take-back.ts";
import type { Books } from "./books.ts";

const Place = Person.pick({ status: true, leftOn: true, leftReason: true, relation: true });
type Row = { id: string; was: boolean; row: Record<string, unknown> };
const placeOf = ({ status, left_on, left_reason, relation }: Record<string, unknown>) =>
  Place.parse({ status, leftOn: left_on, leftReason: left_reason, relation });

/** How the people whom a recorded change touched stood right before and right after it, from the kept rows. */
export async function stoodAround(
  { tx, actor }: Books,
  households: readonly HouseholdId[],
  change: { id: string; recordedAt: Instant },
): Promise<Map<string, Stood>> {
  const ids = sql.join(households.map((one) => sql`${one}`));
  const mine = (place: string) => within(actor, "household.edit", place);
  const { rows } = await sql<Row>`
    select h.id, true as was, h.row from history.person h
    where h.county_code = ${actor.countyCode} and h.row ->> 'household_id' in (${ids}) and h.command_id = ${change.id} and ${mine("h.place")}
    union all
    select h.id, false as was, h.row from history.person h
    where h.county_code = ${actor.countyCode} and h.row ->> 'household_id' in (${ids}) and h.since = ${change.recordedAt}
      and h.command_id is distinct from ${change.id} and ${mine("h.place")}
    union all
    select p.id, false as was, to_jsonb(p) as row from person p
    where p.county_code = ${actor.countyCode} and p.household_id in (${ids}) and p.changed_at = ${change.recordedAt} and ${mine("p.place")}`.execute(
    tx,
  );
  const before = new Map(rows.filter((one) => one.was).map((one) => [one.id, placeOf(one.row)]));
  return new Map(
    rows
      .filter((one) => !one.was)
      .map((one) => [one.id, { before: before.get(one.id) ?? null, after: placeOf(one.row) }]),
  );
}
