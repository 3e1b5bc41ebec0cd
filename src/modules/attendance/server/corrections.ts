import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { within } from "#platform/scope.ts";
import { whyNotAskCorrection, whyNotDecide } from "../domain/deciding.ts";
import { attendanceRefusals as no } from "../domain/refusals.ts";
import { AskCorrection, Decide, Done } from "../domain/shapes.ts";
import { ownCommand } from "./own-command.ts";
import { placementOn } from "./placements.ts";
import { addStep } from "./steps.ts";
import { tellDecided } from "./tell-decided.ts";

/** The person says that a day was something else than its proofs say, and why. */
export const askCorrection = ownCommand({
  name: "attendance.ask-correction",
  verb: "attendance.sign",
  input: AskCorrection,
  output: Done,
  load: async ({ tx, actor, input, now }) => {
    const waiting = await tx
      .selectFrom("dayCorrection")
      .select("id")
      .where("countyCode", "=", actor.countyCode)
      .where(within(actor, "attendance.sign", "place"))
      .where("cadreId", "=", actor.cadreId)
      .where("day", "=", input.day)
      .where("state", "=", "asked")
      .executeTakeFirst();
    const placement = await placementOn(tx, actor, "attendance.sign", actor.cadreId, input.day);
    return { waiting, placement, rules: await getRules(tx, actor.countyCode, dayOf(now)) };
  },
  whyNot: ({ input, now }, { waiting, placement, rules }) =>
    placement
      ? whyNotAskCorrection(input.day, dayOf(now), rules["attendance.correction-days"].value, waiting !== undefined)
      : no.notPlaced({ day: input.day }),
  run: async (call, { placement }) => {
    const { tx, actor, input, now, emit } = call;
    const place = placement?.place ?? "";
    await tx
      .insertInto("dayCorrection")
      .values({
        countyCode: actor.countyCode,
        id: input.caseId,
        place,
        cadreId: actor.cadreId,
        day: input.day,
        half: input.half,
        countsAs: input.countsAs,
        reason: input.reason,
        fileId: input.fileId,
        askedBy: actor.cadreId,
        state: "asked",
        askedAt: now,
        changedAt: now,
      })
      .execute();
    await addStep(call, { id: input.caseId, place }, "ask");
    await emit("attendance.correction-asked", { correctionId: input.caseId, cadreId: actor.cadreId }, place);
    return { caseId: input.caseId, state: "asked" };
  },
});

/** The township believes it or not; the ledger follows an approved correction. */
export const decideCorrection = command({
  name: "attendance.decide-correction",
  verb: "attendance.decide",
  input: Decide,
  output: Done,
  load: async ({ tx, actor, input }) => {
    const row = await tx
      .selectFrom("dayCorrection")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.caseId)
      .where(within(actor, "attendance.decide", "place"))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw no.notFound({});
    return row;
  },
  whyNot: ({ actor, input }, row) => whyNotDecide(row, "asked", actor, input.decision, input.note),
  run: async (call, row) => {
    const { tx, actor, input, now, emit } = call;
    const state = input.decision === "agree" ? "approved" : "refused";
    await tx
      .updateTable("dayCorrection")
      .set({ state, decidedAt: now, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    await addStep(call, row, input.decision, input.note);
    await tellDecided(call, "correction", { ...row, fromDay: row.day, toDay: row.day }, state);
    await emit("attendance.correction-decided", { correctionId: row.id, cadreId: row.cadreId, state }, row.place);
    return { caseId: input.caseId, state };
  },
});
