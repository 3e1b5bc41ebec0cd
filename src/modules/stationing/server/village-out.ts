import type { Tx } from "#platform/db/tables.ts";

/** Has the village left the list of poor villages, by its latest file? Without a file it counts as out: nothing binds anybody to it. */
export async function villageOut(tx: Tx, countyCode: string, place: string): Promise<boolean> {
  const row = await tx
    .selectFrom("villageFile")
    .select("exited")
    .where("countyCode", "=", countyCode)
    .where("place", "=", place)
    .orderBy("year", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.exited !== false;
}
