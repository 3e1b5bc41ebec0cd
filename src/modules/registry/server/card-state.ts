import type { HouseholdId } from "#kernel/ids.ts";
import type { Tx } from "#platform/db/tables.ts";

/** Where the household's card stands, for lists and filters; the card module says it in the transaction that moves the card. */
export async function noteCardState(
  tx: Tx,
  countyCode: string,
  householdId: HouseholdId,
  state: string | null,
): Promise<void> {
  await tx
    .updateTable("householdSummary")
    .set({ cardState: state })
    .where("countyCode", "=", countyCode)
    .where("id", "=", householdId)
    .execute();
}
