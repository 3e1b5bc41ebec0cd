import type { Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { no } from "./refusals.ts";

export type VisitRule = { perYear: number; squatDays: number; outputs: readonly { key: string; zh: string }[] };
export type VisitAsked = {
  kind: "visit" | "squat";
  since: Day;
  days: number;
  outputs: Readonly<Record<string, string>>;
};

/** Why a visit cannot be recorded, or null. A squat survey lasts at least its days and has its three outputs (Y8). */
export function whyNotRecordVisit(asked: VisitAsked, rule: VisitRule, today: Day): Refusal | null {
  if (asked.since > today) return no.visitInFuture({});
  const unknown = Object.keys(asked.outputs).find((key) => !rule.outputs.some((one) => one.key === key));
  if (unknown !== undefined) return no.choiceUnknown({ choice: unknown });
  if (asked.kind === "visit") return null;
  if (asked.days < rule.squatDays) return no.squatTooShort({ days: rule.squatDays });
  const missing = rule.outputs.find((one) => (asked.outputs[one.key] ?? "").trim().length < 2);
  return missing ? no.outputMissing({ output: missing.zh }) : null;
}
