import type { Json } from "#kernel/canonical.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import type { Tx } from "#platform/db/tables.ts";

/** What a proof pack says of each posting the household stood on: when, for how long, under which rules, how it ended. */
export async function postingsForProof(
  tx: Tx,
  countyCode: string,
  householdId: HouseholdId,
): Promise<Record<string, Json>[]> {
  const rows = await tx
    .selectFrom("postingItem")
    .innerJoin("posting", (join) =>
      join.onRef("posting.id", "=", "postingItem.postingId").onRef("posting.countyCode", "=", "postingItem.countyCode"),
    )
    .select([
      "posting.id",
      "posting.no",
      "year",
      "kind",
      "title",
      "state",
      "postedOn",
      "lastDay",
      "outcome",
      "conclusion",
    ])
    .select(["posting.rules", "cardVersion", "board"])
    .where("postingItem.countyCode", "=", countyCode)
    .where("householdId", "=", householdId)
    .where("postedOn", "is not", null)
    .orderBy("posting.id")
    .execute();
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const steps = await tx
    .selectFrom("postingStep")
    .select(["postingId", "action", "at", "byName"])
    .where("countyCode", "=", countyCode)
    .where("postingId", "in", ids)
    .orderBy("at")
    .orderBy("id")
    .execute();
  const objections = await tx
    .selectFrom("objection")
    .select(["postingId", "channel", "receivedOn", "answeredOn", "finding"])
    .where("countyCode", "=", countyCode)
    .where("postingId", "in", ids)
    .orderBy("id")
    .execute();
  const of = <One extends { postingId: string }>(all: readonly One[], id: string) =>
    all.filter((one) => one.postingId === id).map(({ postingId: _, ...one }) => one);
  return rows.map(({ no, year, board, ...row }) => ({
    ...row,
    number: `${year}-${no}`,
    shown: board,
    steps: of(steps, row.id),
    objections: of(objections, row.id),
  })) as Record<string, Json>[];
}
