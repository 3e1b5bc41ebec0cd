import { sql } from "kysely";
import type { Tx } from "#platform/db/tables.ts";
import type { CardBreak } from "../../domain/breaks.ts";

export const MAX_BREAKS = 1000;

/** Moments are written to the millisecond; whoever changes less than that has changed the row all the same. */
export async function finerTimes(tx: Tx): Promise<CardBreak[]> {
  const fine = (column: string) => sql.raw(`date_trunc('milliseconds', ${column}) <> ${column}`);
  const { rows } = await sql<CardBreak>`
    select 'card.break.version-changed' code, card_id, "version", null seat from card_version where ${fine("frozen_at")}
    union all
    select 'card.break.signature-changed', card_id, "version", seat from card_signature
    where ${fine("signed_at")} or ${fine("shown_at")}
    union all
    select 'card.break.event-changed', card_id, "version", seat from card_event where ${fine("at")}
    union all
    select 'card.break.card-changed', id, "version", null from card where ${fine("turn_since")} or ${fine("changed_at")}
    limit ${MAX_BREAKS}`.execute(tx);
  return rows;
}

/** What the trail says was done and of which there is no row. */
export async function missingRows(tx: Tx): Promise<CardBreak[]> {
  const { rows } = await sql<CardBreak>`
    select 'card.break.version-missing' code, a.result ->> 'cardId' card_id, (a.result ->> 'version')::int "version", null seat
    from audit_entry a where a.command = 'card.freeze' and not exists (select from card_version v
      where v.county_code = a.county_code and v.card_id = (a.result ->> 'cardId')::uuid and v.hash = a.result ->> 'hash')
    union all
    select 'card.break.signature-missing', s ->> 'cardId', (s ->> 'version')::int, s ->> 'seat'
    from audit_entry a, jsonb_array_elements(a.result -> 'signed') s
    where a.command in ('card.sign', 'card.sign-batch') and not exists (select from card_signature c
      where c.county_code = a.county_code and c.card_id = (s ->> 'cardId')::uuid and c.version = (s ->> 'version')::int and c.seat = s ->> 'seat')
    union all
    select 'card.break.event-missing', s ->> 'cardId', null, null
    from audit_entry a, jsonb_array_elements(coalesce(a.result -> 'signed', jsonb_build_array(a.result))) s
    where (a.command in ('card.take-step', 'card.freeze', 'card.print', 'card.return', 'card.file', 'card.sign', 'card.sign-batch')
        or (a.command = 'card.redraft' and a.result @> '{"setBack": true}')
        or (a.command = 'card.enter-by-survey' and a.result @> '{"entered": true}'))
      and not exists (select from card_event e where e.county_code = a.county_code and e.command_id = a.command_id
        and e.card_id = (s ->> 'cardId')::uuid)
    union all
    select distinct 'card.break.card-missing', e.card_id::text, null::int, null from card_event e
    where not exists (select from card c where c.county_code = e.county_code and c.id = e.card_id)
    limit ${MAX_BREAKS}`.execute(tx);
  return rows;
}
