import type { HouseholdId } from "#kernel/ids.ts";
import type { Books } from "./books.ts";

/** Takes a year with all it says away from these households, as if it had not been begun; history keeps it. Whoever asks writes their summaries. */
export async function takeYearsBack({ tx, actor }: Books, ids: readonly HouseholdId[], year: number): Promise<void> {
  if (ids.length === 0) return;
  for (const table of ["incomeLine", "householdYear"] as const)
    await tx
      .deleteFrom(table)
      .where("countyCode", "=", actor.countyCode)
      .where("householdId", "in", [...ids])
      .where("year", "=", year)
      .execute();
}
