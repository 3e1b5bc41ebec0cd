import { command } from "#platform/command.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { within } from "#platform/scope.ts";
import { registryRefusals as no } from "../../domain/refusals.ts";
import { UndoOpening, YearJob } from "../../domain/year-opening.ts";

/** An opening is taken back, as a job, where nobody has written into the new year since. */
export const undoOpening = command({
  name: "registry.undo-year-opening",
  verb: "household.edit",
  input: UndoOpening,
  output: YearJob,
  load: ({ tx, actor, input }) =>
    tx
      .selectFrom("yearOpening")
      .select(["id", "place", "undoneAt"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.openingId)
      .where(within(actor, "household.edit", "place"))
      .forUpdate()
      .executeTakeFirst(),
  whyNot: (_, opening) => {
    if (!opening) return no.openingNotFound({});
    return opening.undoneAt ? no.openingUndone({}) : null;
  },
  run: async (call, opening) => {
    const { tx, actor, input, now, mark } = call;
    const place = opening?.place ?? actor.countyCode;
    mark({ place, subject: input.openingId });
    await tx
      .updateTable("yearOpening")
      .set({ undoneBy: actor.cadreId, undoneAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.openingId)
      .execute();
    const asked = { openingId: input.openingId, place };
    const jobId = await startJob(call, { kind: "registry.undo-year-opening", place, input: asked });
    return { openingId: input.openingId, jobId };
  },
});
