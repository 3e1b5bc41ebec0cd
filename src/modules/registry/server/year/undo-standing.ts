import { sql } from "kysely";

/** Years of the opening `o` that are neither taken back nor kept. */
export const yearsLeft = sql<number>`(select count(*)::int from year_opened y
  where y.county_code = o.county_code and y.opening_id = o.id and y.undone_at is null and not y.kept)`;

/** Is the job that undoes the opening `o` under way? A colleague's as well as one's own. */
export const undoing = sql<boolean>`year_undoing(o.id)`;
