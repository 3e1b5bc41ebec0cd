import type { HouseholdId } from "#kernel/ids.ts";
import { within } from "#platform/scope.ts";
import type { Books } from "./books.ts";

/** The natural changes recorded on a household, the latest first; with one that was taken back, the row that did. */
export async function recordedOn({ tx, actor }: Books, householdId: HouseholdId, verb: string) {
  const rows = await tx
    .selectFrom("memberChange")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where("householdId", "=", householdId)
    .where(within(actor, verb, "place"))
    .orderBy("happenedOn", "desc")
    .orderBy("recordedAt", "desc")
    .execute();
  const takenBack = new Map(rows.map((row) => [row.withdraws, row]));
  return rows
    .filter((row) => row.withdraws === null)
    .map((row) => ({ ...row, on: row.happenedOn, takenBack: takenBack.get(row.id) ?? null }));
}
