import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { goesOn } from "./leaves.ts";
import { RESIDENT_POSTS } from "./placements.ts";

/** A post in a village of whom a leave (`x`) is about. */
const resident = (one: string) =>
  sql`select from appointment ${sql.raw(`${one} where ${one}.county_code = x.county_code and ${one}.cadre_id = x.cadre_id`)}
    and ${sql.raw(`${one}.post`)} in (${sql.join(RESIDENT_POSTS)})`;

/**
 * Did the post end in which a leave (`x`) was to be taken, with no other in a village from the same day on? Then the leave is over
 * with it: there is no village to come back to.
 */
const postOver = (today: Day) =>
  sql<boolean>`(not exists (${resident("h")} and h.since <= x.from_day and (h.until is null or h.until > x.from_day))
    or exists (${resident("e")} and e.until > x.from_day and e.until <= ${today}
      and not exists (${resident("n")} and n.since <= e.until and (n.until is null or n.until > e.until))))`;

/** Is a leave (`x`) one from which nobody reports back: another goes on with it, or it is over with the post? */
export const noReturn = (today: Day) => sql<boolean>`(${goesOn} or ${postOver(today)})`;
