import { addDays, type Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { no } from "./refusals.ts";

export type VisitRule = {
  perYear: number;
  squatDays: number;
  outputs: readonly { key: string; zh: string; en: string }[];
};
export type VisitAsked = {
  kind: "visit" | "squat";
  since: Day;
  days: number;
  outputs: Readonly<Record<string, string>>;
  /** Photos and papers handed in with it. */
  files: readonly string[];
};

/**
 * Why a visit cannot be recorded, or null. It is written down when it is over; a squat survey lasts at
 * least its days, has its three outputs, and shows by a photo or paper that somebody was there (Y8).
 */
export function whyNotRecordVisit(asked: VisitAsked, rule: VisitRule, today: Day): Refusal | null {
  if (addDays(asked.since, asked.days - 1) > today) return no.visitInFuture({});
  const unknown = Object.keys(asked.outputs).find((key) => !rule.outputs.some((one) => one.key === key));
  if (unknown !== undefined) return no.choiceUnknown({ choice: unknown });
  if (asked.kind === "visit") return null;
  if (asked.days < rule.squatDays) return no.squatTooShort({ days: rule.squatDays });
  const missing = rule.outputs.find((one) => (asked.outputs[one.key] ?? "").trim().length < 2);
  if (missing) return no.outputMissing({ output: { zh: missing.zh, en: missing.en } });
  return asked.files.length === 0 ? no.squatUnproven({}) : null;
}
