import { z } from "zod";
import { CommandId, HouseholdId } from "#kernel/ids.ts";
import { Place } from "#kernel/territory.ts";
import { command } from "#platform/command.ts";
import type { JobKind } from "#platform/jobs/run-jobs.ts";
import { within } from "#platform/scope.ts";
import { followTo } from "./follow-households.ts";

const AT_ONCE = 50;
/** Stages of a card that is not finished and whose facts have been looked at. */
const ON_ITS_WAY: readonly string[] = ["checked", "frozen", "review"];
const Input = z.object({ code: Place, into: Place });

/**
 * The next households of an ended village come under its successor. A card that is signed to the end or filed keeps its
 * signatures, as what was signed named the old village; one still on its way names the new village and begins again.
 */
const followSome = command({
  name: "registry.follow-households",
  verb: "household.merge",
  input: Input.extend({ commandId: CommandId }),
  output: z.object({ moved: z.int() }),
  load: async ({ tx, actor, input }) => {
    const rows = await tx
      .selectFrom("household")
      .select("id")
      .select((eb) =>
        eb
          .selectFrom("householdSummary as s")
          .select("s.cardState")
          .whereRef("s.countyCode", "=", "household.countyCode")
          .whereRef("s.id", "=", "household.id")
          .as("cardState"),
      )
      .where("countyCode", "=", actor.countyCode)
      .where("place", "=", input.code)
      .where(within(actor, "household.merge", "place"))
      .orderBy("id")
      .limit(AT_ONCE)
      .forUpdate()
      .execute();
    return rows.map((row) => ({ id: HouseholdId.parse(row.id), onItsWay: ON_ITS_WAY.includes(row.cardState ?? "") }));
  },
  whyNot: () => null,
  run: async (call, found) => {
    const ids = found.map((one) => one.id);
    const { code, into } = call.input;
    call.mark({ place: code });
    await followTo(call, ids, into);
    for (const householdId of ids) await call.emit("registry.household-moved", { householdId, from: code }, into);
    for (const { id: householdId } of found.filter((one) => one.onItsWay))
      await call.emit("registry.household-changed", { householdId }, into);
    return { moved: ids.length };
  },
});

const Checkpoint = z.object({ batch: z.int().default(0), moved: z.int().default(0) });

/** Households of a merged village, some at a time; cancelled it stops between two, and asking again goes on. */
export const followDivisionJob: JobKind = {
  kind: "registry.follow-division",
  run: async (job) => {
    const input = Input.parse(job.input);
    let { batch, moved } = Checkpoint.parse(job.checkpoint);
    const left = await job.caller.world.db
      .selectFrom("household")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .where("countyCode", "=", job.caller.actor.countyCode)
      .where("place", "=", input.code)
      .executeTakeFirstOrThrow();
    const total = moved + Number(left.n);
    await job.progress(moved, total);
    for (;;) {
      const commandId = job.commandIdFor("batch", String(batch));
      const done = await followSome({ ...input, commandId }, job.caller);
      if (done.moved === 0) return { households: moved };
      moved += done.moved;
      batch += 1;
      await job.save({ batch, moved });
      await job.progress(moved, Math.max(total, moved));
    }
  },
};
