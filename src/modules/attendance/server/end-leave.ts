import { dayOf } from "#kernel/day.ts";
import { whyNotCancelLeave, whyNotReturn } from "../domain/leave.ts";
import { Cancel, Done, ReportReturn } from "../domain/shapes.ts";
import { getLeave, setLeave } from "./leaves.ts";
import { ownCommand } from "./own-command.ts";
import { addStep } from "./steps.ts";

/** The person takes a leave back before it begins. */
export const cancelLeave = ownCommand({
  name: "attendance.cancel-leave",
  verb: "attendance.sign",
  input: Cancel,
  output: Done,
  load: (call) => getLeave(call, "attendance.sign"),
  whyNot: ({ actor, now }, { leave }) => whyNotCancelLeave(leave, actor, dayOf(now)),
  run: async (call, { row }) => {
    await setLeave(call, row.id, { state: "cancelled" });
    await addStep(call, row, "cancel");
    return { caseId: call.input.caseId, state: "cancelled" };
  },
});

/** Back in the village (销假). An early return gives the days back. */
export const reportReturn = ownCommand({
  name: "attendance.report-return",
  verb: "attendance.sign",
  input: ReportReturn,
  output: Done,
  load: (call) => getLeave(call, "attendance.sign"),
  whyNot: ({ actor, input, now }, { leave }) => whyNotReturn(leave, actor, dayOf(now), input.on),
  run: async (call, { row }) => {
    const { input, emit } = call;
    await setLeave(call, row.id, { state: "returned", returnedOn: input.on, returnedHalf: input.half });
    await addStep(call, row, "return", input.on);
    await emit("attendance.returned", { leaveId: row.id, cadreId: row.cadreId, on: input.on }, row.place);
    return { caseId: input.caseId, state: "returned" };
  },
});
