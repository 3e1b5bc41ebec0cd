import { sql } from "kysely";
import { z } from "zod";
import { CommandId, type HouseholdId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import type { JobKind } from "#platform/jobs/run-jobs.ts";
import type { Household } from "../../domain/household.ts";
import { OpeningId, OpenYear, openYearOf } from "../../domain/year-opening.ts";
import type { Books } from "../books.ts";
import { findHouseholds } from "../households.ts";
import { writeHouseholds } from "../write-households.ts";
import { inSigning, without } from "./plan-year.ts";

const AT_ONCE = 100;
const Input = OpenYear.omit({ commandId: true }).extend({ openingId: OpeningId });

/** Holds the households chosen. One that got the year, or ended, while we waited for it is left alone. */
export async function holdThoseWithout(books: Books, ids: readonly HouseholdId[], year: number): Promise<Household[]> {
  const held = await findHouseholds(books, ids, { verb: "household.edit", lock: true });
  return held
    .filter(({ household, years }) => household.status === "active" && years.every((known) => known < year))
    .map((one) => one.household);
}

/** The next households of an opening get their year; what was opened is noted, so that it can be taken back. */
const openSome = command({
  name: "registry.open-year-some",
  verb: "household.edit",
  input: Input.extend({ commandId: CommandId }),
  output: z.object({
    opened: z.int(),
    more: z.boolean().default(true).describe("Some were chosen: there may be more"),
  }),
  load: async (call) => {
    const { under, year, leaveSigning } = call.input;
    const { rows } = await sql<{ id: HouseholdId }>`select s.id from household_summary s
      where ${without(call.actor, under, year)} ${leaveSigning ? sql`and (s.card_state is null or not ${inSigning})` : sql``}
      order by s.id limit ${AT_ONCE}`.execute(call.tx);
    const ids = rows.map((row) => row.id);
    return { more: ids.length > 0, households: await holdThoseWithout(call, ids, year) };
  },
  whyNot: () => null,
  run: async (call, { more, households }) => {
    const { tx, actor, input, now, emit, mark } = call;
    mark({ place: input.under, subject: input.openingId });
    if (households.length === 0) return { opened: 0, more };
    const written = households.map((household) => ({ after: openYearOf(household, input.year), before: household }));
    await writeHouseholds(call, written);
    await tx
      .insertInto("yearOpened")
      .values(
        written.map(({ after }) => ({
          countyCode: actor.countyCode,
          id: derivedId("household-year", after.id, String(input.year)),
          openingId: input.openingId,
          place: after.place,
          householdId: after.id,
          openedAt: now,
        })),
      )
      .execute();
    for (const { after } of written) await emit("registry.household-changed", { householdId: after.id }, after.place);
    return { opened: households.length, more };
  },
});

const Checkpoint = z.object({ batch: z.int().default(0), done: z.int().default(0) });

/** Opens the year for all households of the ground; cancelled it keeps what is opened, which can be taken back. */
export const openYearJob: JobKind = {
  kind: "registry.open-year",
  run: async (job) => {
    const input = Input.parse(job.input);
    let { batch, done } = Checkpoint.parse(job.checkpoint);
    await job.progress(done);
    for (;;) {
      const commandId = job.commandIdFor("batch", String(batch));
      const { opened, more } = await openSome({ ...input, commandId }, job.caller);
      if (!more) return { households: done, openingId: input.openingId };
      done += opened;
      batch += 1;
      await job.save({ batch, done });
      await job.progress(done);
    }
  },
};
