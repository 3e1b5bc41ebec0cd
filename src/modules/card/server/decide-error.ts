import { whyNotMay } from "#kernel/actor.ts";
import { command } from "#platform/command.ts";
import { within } from "#platform/scope.ts";
import { DecideError, HearEntry } from "../domain/asked.ts";
import { ErrorId } from "../domain/ids.ts";
import { whyNotDecide, whyNotHear } from "../domain/liability.ts";
import { no } from "../domain/refusals.ts";
import { EntryRow, ErrorMoved } from "../domain/shown-errors.ts";
import { getError } from "./errors.ts";

/** Takes down what one of the seven says to the proven error. */
export const hearEntry = command({
  name: "responsibility.hear",
  verb: "error.prove",
  input: HearEntry,
  output: EntryRow,
  load: async (call) => {
    const { tx, actor, input } = call;
    const row = await tx
      .selectFrom("responsibilityEntry")
      .select("errorId")
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.entryId)
      .where(within(actor, "error.prove", "place"))
      .executeTakeFirst();
    if (!row) throw no.entryNotFound({});
    const { error, entries } = await getError(call, "error.prove", ErrorId.parse(row.errorId));
    const entry = entries.find((one) => one.id === input.entryId);
    if (!entry) throw no.entryNotFound({});
    return { error, entry };
  },
  whyNot: ({ actor }, { error, entry }) => whyNotMay(actor, "error.prove", error.place) ?? whyNotHear(entry),
  run: async ({ tx, actor, input, now, mark }, { error, entry }) => {
    const heard = { state: "heard" as const, statement: input.statement, heardAt: now };
    await tx
      .updateTable("responsibilityEntry")
      .set({ ...heard, heardBy: actor.cadreId, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", entry.id)
      .execute();
    mark({ place: error.place, subject: error.cardId });
    return { ...entry, ...heard };
  },
});

/** One decision for all entries of an error: equal blame, pursued together (dossier Y10). */
export const decideError = command({
  name: "responsibility.decide",
  verb: "responsibility.decide",
  input: DecideError,
  output: ErrorMoved,
  load: (call) => getError(call, "responsibility.decide", call.input.errorId),
  whyNot: ({ actor }, { error, entries }) => whyNotDecide(error.state, entries, actor),
  run: async ({ tx, actor, input, now, emit, mark }, { error }) => {
    const { outcome, documentNo } = input;
    await tx
      .updateTable("errorReport")
      .set({
        state: "decided",
        outcome,
        documentNo,
        decidedBy: actor.cadreId,
        decidedName: actor.name,
        decidedAt: now,
        changedAt: now,
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", error.id)
      .execute();
    await tx
      .updateTable("responsibilityEntry")
      .set({ state: "decided", outcome, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("errorId", "=", error.id)
      .execute();
    mark({ place: error.place, subject: error.cardId });
    await emit("card.error-decided", { errorId: error.id, cardId: error.cardId }, error.place);
    return { errorId: error.id, state: "decided" as const };
  },
});
