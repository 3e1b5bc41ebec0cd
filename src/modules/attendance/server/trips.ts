import { dayOf } from "#kernel/day.ts";
import { type Call, command } from "#platform/command.ts";
import { whyNotCancelTrip, whyNotDecide } from "../domain/deciding.ts";
import { whyNotSpan } from "../domain/leave.ts";
import { attendanceRefusals as no } from "../domain/refusals.ts";
import { Cancel, Decide, Done, ReportTrip } from "../domain/shapes.ts";
import { loadAsking } from "./leaves.ts";
import { actsOn, ownCommand } from "./own-command.ts";
import { addStep } from "./steps.ts";
import { tellDecided } from "./tell-decided.ts";

async function getTrip({ tx, actor, input }: Call<{ commandId: string; caseId: string }>, verb: string) {
  const row = await tx
    .selectFrom("dutyTrip")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", input.caseId)
    .where(actsOn(actor, verb))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw no.notFound({});
  return row;
}

const setState = ({ tx, actor, now }: Call<{ commandId: string }>, id: string, state: string) =>
  tx
    .updateTable("dutyTrip")
    .set({ state, changedAt: now })
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", id)
    .execute();

/** Duty travel is reported (报备): a meeting, a training, a project to coordinate. */
export const reportTrip = ownCommand({
  name: "attendance.report-trip",
  verb: "attendance.sign",
  input: ReportTrip,
  output: Done,
  load: loadAsking,
  whyNot: ({ input }, { rules, placement, standing, span }) => {
    if (!placement) return no.notPlaced({ day: input.fromDay });
    if (!rules["attendance.trip-kinds"].value.some((one) => one.key === input.kind))
      return no.kindUnknown({ kind: input.kind });
    return whyNotSpan(span, standing);
  },
  run: async (call, { placement, span }) => {
    const { tx, actor, input, now, emit } = call;
    const place = placement?.place ?? "";
    await tx
      .insertInto("dutyTrip")
      .values({
        countyCode: actor.countyCode,
        id: input.caseId,
        place,
        cadreId: actor.cadreId,
        kind: input.kind,
        destination: input.destination,
        purpose: input.purpose,
        ...span,
        state: "reported",
        reportedAt: now,
        deviceId: input.device?.id ?? null,
        deviceAt: input.device?.at ?? null,
        deviceCounter: input.device?.counter ?? null,
        changedAt: now,
      })
      .execute();
    await addStep(call, { id: input.caseId, place }, "report");
    await emit("attendance.trip-reported", { tripId: input.caseId, cadreId: actor.cadreId }, place);
    return { caseId: input.caseId, state: "reported" };
  },
});

/** The township takes note of a trip, or refuses it with a reason. */
export const decideTrip = command({
  name: "attendance.decide-trip",
  verb: "attendance.decide",
  input: Decide,
  output: Done,
  load: (call) => getTrip(call, "attendance.decide"),
  whyNot: ({ actor, input }, trip) => whyNotDecide(trip, "reported", actor, input.decision, input.note),
  run: async (call, trip) => {
    const state = call.input.decision === "agree" ? "approved" : "refused";
    await setState(call, trip.id, state);
    await addStep(call, trip, call.input.decision, call.input.note);
    await tellDecided(call, "trip", trip, state);
    await call.emit("attendance.trip-decided", { tripId: trip.id, cadreId: trip.cadreId, state }, trip.place);
    return { caseId: call.input.caseId, state };
  },
});

/** The person takes a trip back before it begins, or while nobody has decided. */
export const cancelTrip = ownCommand({
  name: "attendance.cancel-trip",
  verb: "attendance.sign",
  input: Cancel,
  output: Done,
  load: (call) => getTrip(call, "attendance.sign"),
  whyNot: ({ actor, now }, trip) => whyNotCancelTrip(trip, actor, dayOf(now)),
  run: async (call, trip) => {
    await setState(call, trip.id, "cancelled");
    await addStep(call, trip, "cancel");
    return { caseId: call.input.caseId, state: "cancelled" };
  },
});
