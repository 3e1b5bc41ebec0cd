import { sql } from "kysely";
import type { World } from "#platform/world.ts";

/**
 * Tells the planner how large the register has become. A session that first looked at empty tables keeps plans that get slower with
 * every household, foreign keys included; the server's own housekeeping comes a minute too late for a file being taken over.
 */
export const analyzeRegister = async ({ db }: World): Promise<void> =>
  void (await sql`analyze household, person, household_year, income_line, household_summary`.execute(db));
