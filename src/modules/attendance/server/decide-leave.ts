import { yearOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { whyNotDecideLeave } from "../domain/leave.ts";
import { Decide, Done } from "../domain/shapes.ts";
import { leaveAgainstLimit } from "./leave-year.ts";
import { getLeave, setLeave } from "./leaves.ts";
import { addStep } from "./steps.ts";
import { tellDecided } from "./tell-decided.ts";

/** A step of the route agrees or refuses. The last one to agree approves; beyond the year's limit the recall begins. */
export const decideLeave = command({
  name: "attendance.decide-leave",
  verb: "attendance.decide",
  input: Decide,
  output: Done,
  load: (call) => getLeave(call, "attendance.decide"),
  whyNot: ({ actor, input }, { leave }) => whyNotDecideLeave(leave, actor, input.decision, input.note),
  run: async (call, { row, leave }) => {
    const { tx, actor, input, now, emit } = call;
    const step = leave.step + 1;
    const state = input.decision === "refuse" ? "refused" : step >= leave.steps.length ? "approved" : "asked";
    await setLeave(call, row.id, input.decision === "refuse" ? { state } : { state, step });
    await addStep(call, row, input.decision, input.note);
    if (state !== "asked") await tellDecided(call, "leave", row, state);
    await emit("attendance.leave-decided", { leaveId: row.id, cadreId: row.cadreId, state }, row.place);
    if (state === "approved")
      for (let year = yearOf(row.fromDay); year <= yearOf(row.toDay); year += 1) {
        const { halves, limit } = await leaveAgainstLimit(tx, actor, "attendance.decide", row.cadreId, year, now);
        if (halves > limit * 2)
          await emit(
            "attendance.leave-beyond-limit",
            { cadreId: row.cadreId, year, halves, limit, leaveId: row.id },
            row.place,
          );
      }
    return { caseId: input.caseId, state };
  },
});
