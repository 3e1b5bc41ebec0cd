import { sql } from "kysely";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { registryRefusals as no } from "../../domain/refusals.ts";
import { OpeningId, OpenYear, whyNotOpenYear, YearJob } from "../../domain/year-opening.ts";
import { inSigning, without } from "./plan-year.ts";

/** A new year is opened for every household of a village, a township or the county that has none yet; a job does it. */
export const openYear = command({
  name: "registry.open-year",
  verb: "household.edit",
  input: OpenYear,
  output: YearJob,
  load: async ({ tx, actor, input }) => {
    const { under, year, leaveSigning } = input;
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from household_summary s
      where ${without(actor, under, year)} ${leaveSigning ? sql`and (s.card_state is null or not ${inSigning})` : sql``}`.execute(
      tx,
    );
    return rows[0]?.n ?? 0;
  },
  whyNot: ({ actor, input, now }, count) => {
    if (whyNotMay(actor, "household.edit", input.under)) return no.placeUnknown({ place: input.under });
    return whyNotOpenYear(input.year, dayOf(now)) ?? (count === 0 ? no.nothingToOpen({ year: input.year }) : null);
  },
  run: async (call, total) => {
    const { tx, actor, input, now, mark } = call;
    const { commandId, under, year, leaveSigning } = input;
    mark({ place: under });
    const openingId = OpeningId.parse(commandId);
    await tx
      .insertInto("yearOpening")
      .values({
        countyCode: actor.countyCode,
        id: openingId,
        place: under,
        year,
        openedBy: actor.cadreId,
        openedAt: now,
      })
      .execute();
    const asked = { under, year, leaveSigning, openingId };
    return {
      openingId,
      jobId: await startJob(call, { kind: "registry.open-year", place: under, input: asked, total }),
    };
  },
});
