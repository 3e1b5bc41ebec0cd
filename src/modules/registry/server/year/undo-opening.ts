import { command } from "#platform/command.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { within } from "#platform/scope.ts";
import { registryRefusals as no } from "../../domain/refusals.ts";
import { UndoOpening, whyNotUndoOpening, YearJob } from "../../domain/year-opening.ts";
import { undoing, yearsLeft } from "./undo-standing.ts";

/** An opening is taken back, as a job, where nobody has written into the new year since; what stopped half-way is gone on with. */
export const undoOpening = command({
  name: "registry.undo-year-opening",
  verb: "household.edit",
  input: UndoOpening,
  output: YearJob,
  load: ({ tx, actor, input }) =>
    tx
      .selectFrom("yearOpening as o")
      .select(["o.place", "o.undoneAt", yearsLeft.as("left"), undoing.as("undoing")])
      .where("o.countyCode", "=", actor.countyCode)
      .where("o.id", "=", input.openingId)
      .where(within(actor, "household.edit", "o.place"))
      .forUpdate()
      .executeTakeFirst(),
  whyNot: (_, opening) => (opening ? whyNotUndoOpening(opening) : no.openingNotFound({})),
  run: async (call, opening) => {
    const { tx, actor, input, now, mark } = call;
    const place = opening?.place ?? actor.countyCode;
    mark({ place, subject: input.openingId });
    const asked = { openingId: input.openingId, place };
    const jobId = await startJob(call, { kind: "registry.undo-year-opening", place, input: asked });
    await tx
      .updateTable("yearOpening")
      .set({ undoneBy: actor.cadreId, undoneAt: now, undoJobId: jobId })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.openingId)
      .execute();
    return { openingId: input.openingId, jobId };
  },
});
