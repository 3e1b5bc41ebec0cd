import { command } from "#platform/command.ts";
import { ProveError, RejectError } from "../domain/asked.ts";
import { EntryId } from "../domain/ids.ts";
import { openEntries, whyNotProve } from "../domain/liability.ts";
import { ErrorMoved, Proven } from "../domain/shown-errors.ts";
import { getError, readEntriesOf } from "./errors.ts";

/** The error is proven: everyone who signed the version that carried it gets an equal entry (同责、同追究). */
export const proveError = command({
  name: "card.prove-error",
  verb: "error.prove",
  input: ProveError,
  output: Proven,
  load: (call) => getError(call, "error.prove", call.input.errorId),
  whyNot: ({ actor }, { error, version }) => whyNotProve(error.state, version, actor),
  run: async ({ tx, world, actor, input, now, emit, mark }, { error, version }) => {
    await tx
      .updateTable("errorReport")
      .set({
        state: "proven",
        provenBy: actor.cadreId,
        provenName: actor.name,
        provenAt: now,
        proof: input.proof,
        changedAt: now,
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", error.id)
      .execute();
    for (const entry of openEntries(version))
      await tx
        .insertInto("responsibilityEntry")
        .values({
          ...entry,
          countyCode: actor.countyCode,
          id: EntryId.parse(world.newId()),
          place: error.place,
          errorId: error.id,
          heardBy: null,
          outcome: null,
          changedAt: now,
        })
        .execute();
    mark({ place: error.place, subject: error.cardId });
    await emit("card.error-proven", { errorId: error.id, cardId: error.cardId }, error.place);
    const entries = await readEntriesOf(tx, actor.countyCode, [error.id]);
    return { errorId: error.id, state: "proven" as const, entries };
  },
});

/** The report does not hold: nobody answers for anything, and the reason stays with it. */
export const rejectError = command({
  name: "card.reject-error",
  verb: "error.prove",
  input: RejectError,
  output: ErrorMoved,
  load: (call) => getError(call, "error.prove", call.input.errorId),
  whyNot: ({ actor }, { error, version }) => whyNotProve(error.state, version, actor),
  run: async ({ tx, actor, input, now, mark }, { error }) => {
    await tx
      .updateTable("errorReport")
      .set({
        state: "rejected",
        provenBy: actor.cadreId,
        provenName: actor.name,
        provenAt: now,
        proof: input.reason,
        changedAt: now,
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", error.id)
      .execute();
    mark({ place: error.place, subject: error.cardId });
    return { errorId: error.id, state: "rejected" as const };
  },
});
