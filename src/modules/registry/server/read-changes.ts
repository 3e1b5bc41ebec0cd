import { z } from "zod";
import { type FileId, HouseholdId } from "#kernel/ids.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";

/** The natural changes recorded on a household, the latest first. */
export const readChanges = query({
  name: "registry.changes",
  verb: "household.read",
  input: z.object({ householdId: HouseholdId }),
  run: async ({ tx, actor, input }) => {
    const rows = await tx
      .selectFrom("memberChange")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("householdId", "=", input.householdId)
      .where(within(actor, "household.read", "place"))
      .orderBy("happenedOn", "desc")
      .orderBy("recordedAt", "desc")
      .execute();
    const cadres = await cadreNames(
      tx,
      actor.countyCode,
      rows.map((row) => row.recordedBy),
    );
    const ids = [...new Set(rows.flatMap((row) => row.personIds))];
    const people =
      ids.length === 0
        ? []
        : await tx
            .selectFrom("person")
            .select(["id", "name"])
            .where("countyCode", "=", actor.countyCode)
            .where("id", "in", ids)
            .execute();
    const names = new Map(people.map((one) => [one.id, one.name ?? ""]));
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      on: row.happenedOn,
      people: row.personIds.map((one) => names.get(one) ?? ""),
      proofFileIds: row.proofFileIds as FileId[],
      note: row.note,
      recordedBy: cadres.get(row.recordedBy) ?? "",
      recordedAt: row.recordedAt,
    }));
  },
});
