import { z } from "zod";
import { groundFor } from "#kernel/actor.ts";
import { addDays, dayOf } from "#kernel/day.ts";
import { placementsIn } from "#modules/attendance/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { worklogRefusals as no } from "../domain/refusals.ts";
import { AppraisalEvidence, AppraisalId } from "../domain/shapes.ts";
import { spanOf } from "./appraisals.ts";
import { meetings } from "./met.ts";

/** What stands behind the figures of an appraisal: the households met, once each with the days, those not met, and the polls. */
export const readAppraisalEvidence = query({
  name: "worklog.appraisal-evidence",
  verb: "worklog.read",
  input: z.object({ appraisalId: AppraisalId }),
  run: async ({ tx, actor, input, now }): Promise<AppraisalEvidence> => {
    const row = await tx
      .selectFrom("appraisal")
      .select(["place", "cadreId", "period"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.appraisalId)
      .where(within(actor, "worklog.read", "place"))
      .executeTakeFirst();
    if (!row) throw no.notFound({});
    const { since, until } = spanOf(row.period);
    const to = until < dayOf(now) ? until : addDays(dayOf(now), -1);
    const team =
      row.cadreId === null ? await placementsIn(tx, actor, "worklog.read", { under: row.place, from: since, to }) : [];
    const cadres = row.cadreId === null ? team.map((one) => one.cadreId) : [row.cadreId];
    const met = await meetings(tx, actor, "worklog.read", { since, until, under: row.place, cadres });
    const byHousehold = Map.groupBy(met, (one) => one.householdId);
    const households =
      groundFor(actor, "household.read").length === 0
        ? []
        : await tx
            .selectFrom("household as h")
            .leftJoin("householdSummary as s", (join) =>
              join.onRef("s.countyCode", "=", "h.countyCode").onRef("s.id", "=", "h.id"),
            )
            .select(["h.id", "s.headName"])
            .where("h.countyCode", "=", actor.countyCode)
            .where(within(actor, "household.read", "h.place"))
            .where("h.place", "=", row.place)
            .where("h.status", "=", "active")
            .orderBy("s.headName")
            .orderBy("h.id")
            .execute();
    const polls = await tx
      .selectFrom("opinionPoll")
      .select(["id", "day", "asked", "aware", "satisfied", "note", "byName as by"])
      .where("countyCode", "=", actor.countyCode)
      .where(within(actor, "worklog.read", "place"))
      .where("place", "=", row.place)
      .where("day", ">=", since)
      .where("day", "<=", until)
      .orderBy("day")
      .execute();
    return AppraisalEvidence.parse({
      since,
      until,
      households: households.map(({ id, headName }) => ({
        id,
        headName: headName ?? "",
        met: [...new Set((byHousehold.get(id) ?? []).map((one) => one.day))].sort(),
        surveyed: (byHousehold.get(id) ?? []).some((one) => one.by === "survey"),
      })),
      polls,
    });
  },
});
