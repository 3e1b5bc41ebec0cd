import { sql } from "kysely";
import type { World } from "#platform/world.ts";

/** By what the register is looked up while it is written: all that has to be known of it then. */
const ASKED_BY = {
  household: "county_code, id, place",
  person: "county_code, household_id, place, id_index, status",
  household_year: "county_code, household_id, year",
  income_line: "county_code, household_id, year",
  household_summary: "county_code, id, place, national_no, status",
};

/**
 * Tells the planner how large the register has become. A session that first looked at empty tables keeps plans that get slower with
 * every household, foreign keys included; the server's own housekeeping comes a minute too late for a file being taken over.
 */
export async function analyzeRegister({ db }: World): Promise<void> {
  const tables = Object.entries(ASKED_BY).map(([table, columns]) => `${table} (${columns})`);
  await sql.raw(`analyze ${tables.join(", ")}`).execute(db);
}
