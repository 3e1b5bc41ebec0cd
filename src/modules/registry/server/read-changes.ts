import { z } from "zod";
import { type FileId, HouseholdId } from "#kernel/ids.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { query } from "#platform/query.ts";
import { recordedOn } from "./changes.ts";

/** The natural changes recorded on a household, the latest first. */
export const readChanges = query({
  name: "registry.changes",
  verb: "household.read",
  input: z.object({ householdId: HouseholdId }),
  run: async (asked) => {
    const { tx, actor, input } = asked;
    const rows = await recordedOn(asked, input.householdId, "household.read");
    const cadres = await cadreNames(
      tx,
      actor.countyCode,
      rows.flatMap((row) => [row.recordedBy, ...(row.takenBack ? [row.takenBack.recordedBy] : [])]),
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
      on: row.on,
      people: row.personIds.map((one) => names.get(one) ?? ""),
      proofFileIds: row.proofFileIds as FileId[],
      note: row.note,
      recordedBy: cadres.get(row.recordedBy) ?? "",
      recordedAt: row.recordedAt,
      takenBack: row.takenBack && {
        by: cadres.get(row.takenBack.recordedBy) ?? "",
        at: row.takenBack.recordedAt,
        reason: row.takenBack.note ?? "",
      },
    }));
  },
});
