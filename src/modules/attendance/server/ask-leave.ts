import { quote } from "#packs/index.ts";
import { leaveHalves, routeFor, unbroken, whyNotSpan } from "../domain/leave.ts";
import { attendanceRefusals as no } from "../domain/refusals.ts";
import { AskLeave, Done } from "../domain/shapes.ts";
import { loadAsking } from "./leaves.ts";
import { ownCommand } from "./own-command.ts";
import { addStep } from "./steps.ts";

/**
 * Asks for leave. The length of the whole absence decides the route, by the rule of today: two short leaves one after
 * the other go where a long one goes. The route stays with it.
 */
export const askLeave = ownCommand({
  name: "attendance.ask-leave",
  verb: "attendance.sign",
  input: AskLeave,
  output: Done,
  load: loadAsking,
  whyNot: ({ input }, { rules, placement, standing, span, holidays }) => {
    if (!placement) return no.notPlaced({ day: input.fromDay });
    if (!rules["attendance.leave-kinds"].value.some((one) => one.key === input.kind))
      return no.kindUnknown({ kind: input.kind });
    const wrong = whyNotSpan(span, standing);
    if (wrong) return wrong;
    return leaveHalves(span, rules["attendance.leave-unit"].value, holidays) < 1 ? no.noWorkingDays({}) : null;
  },
  run: async (call, { rules, placement, span, leaves, holidays }) => {
    const { tx, actor, input, now, emit } = call;
    const place = placement?.place ?? "";
    const unit = rules["attendance.leave-unit"].value;
    const halves = leaveHalves(span, unit, holidays);
    const away = leaveHalves(unbroken(span, leaves), unit, holidays);
    const { rule, version } = quote(rules, "attendance.leave-routes");
    const steps = routeFor(rules["attendance.leave-routes"].value, away);
    await tx
      .insertInto("cadreLeave")
      .values({
        countyCode: actor.countyCode,
        id: input.caseId,
        place,
        cadreId: actor.cadreId,
        kind: input.kind,
        reason: input.reason,
        ...span,
        halves,
        route: JSON.stringify({ rule, version, steps }),
        state: "asked",
        askedAt: now,
        deviceId: input.device?.id ?? null,
        deviceAt: input.device?.at ?? null,
        deviceCounter: input.device?.counter ?? null,
        changedAt: now,
      })
      .execute();
    await addStep(call, { id: input.caseId, place }, "ask");
    await emit("attendance.leave-asked", { leaveId: input.caseId, cadreId: actor.cadreId }, place);
    return { caseId: input.caseId, state: "asked" };
  },
});
