import { newId } from "#ui/new-command-id.ts";
import { todayHere } from "../store/clock.ts";
import type { Doing } from "../store/outbox.ts";

export const beginAway = () => ({
  commandId: newId(),
  caseId: newId(),
  kind: null as string | null,
  fromDay: todayHere() as string | null,
  toDay: todayHere() as string | null,
  destination: "",
  reason: "",
});
export type AwayForm = ReturnType<typeof beginAway>;

/** What is still missing, or null. */
export function whyNotAsk({ kind, fromDay, toDay, destination, reason }: AwayForm, what: "leave" | "trip") {
  if (!kind) return "phone.away.kind-missing" as const;
  if (!fromDay || !toDay || toDay < fromDay) return "phone.away.days-wrong" as const;
  if (reason.trim().length < 2) return "phone.away.reason-missing" as const;
  return what === "trip" && destination.trim() === "" ? ("phone.away.where-missing" as const) : null;
}

/** The command a form becomes. */
export function askedFor({ destination, reason, ...span }: AwayForm, what: "leave" | "trip"): Doing {
  return what === "leave"
    ? { name: "attendance.ask-leave", input: { ...span, reason } }
    : { name: "attendance.report-trip", input: { ...span, destination, purpose: reason } };
}
