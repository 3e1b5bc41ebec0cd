import { sql } from "kysely";
import type { AccountState } from "../contract.ts";

/**
 * How a cadre `c` and their account `a` stand on a day: closed (or no longer in office), locked for now, in use, invited,
 * or without an account. One expression for the list, its filter and the counts, so that they cannot disagree.
 */
export const accountState = (now: string, day: string) => sql<AccountState>`case
  when a.closed_at is not null or (a.id is not null and c.until is not null and c.until <= ${day}::date) then 'closed'
  when a.locked_until > ${now}::timestamptz then 'locked'
  when a.id is not null then 'active'
  when exists (select 1 from invitation i where i.county_code = c.county_code and i.cadre_id = c.id
    and i.used_at is null and i.expires_at > ${now}::timestamptz) then 'invited'
  else 'none' end`;

/** Does cadre `c` hold a post on a day? */
export const inOffice = (day: string) => sql<boolean>`exists (select 1 from appointment p
  where p.county_code = c.county_code and p.cadre_id = c.id
  and p.since <= ${day}::date and (p.until is null or p.until > ${day}::date))`;
