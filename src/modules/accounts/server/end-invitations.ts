import type { Instant } from "#kernel/instant.ts";
import type { Tx } from "#platform/db/tables.ts";

/** Links given out and not used open nothing from now on. Returns which they were. */
export async function endInvitations(tx: Tx, countyCode: string, cadreId: string, now: Instant): Promise<string[]> {
  const ended = await tx
    .updateTable("invitation")
    .set({ usedAt: now })
    .where("countyCode", "=", countyCode)
    .where("cadreId", "=", cadreId)
    .where("usedAt", "is", null)
    .returning("id")
    .execute();
  return ended.map(({ id }) => id);
}
