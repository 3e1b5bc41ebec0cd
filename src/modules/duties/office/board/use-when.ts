import { parseRecurrence } from "#kernel/recurrence.ts";
import { useSpeech } from "#ui/Speech.tsx";
import type { DutyDeclaration } from "../../contract.ts";

/** When a duty is owed, in words: `每周四 18:00 前`, `每月`, `每15天`. */
export function useWhen(): (duty: DutyDeclaration) => string {
  const { say, speak } = useSpeech();
  return ({ when, window }) => {
    const by = window.time ? ` ${say("duties.day.by", { time: window.time })}` : "";
    if (when.kind === "once") return `${when.due}${by}`;
    if (when.kind === "quota") return speak(`duties.every.${when.period}`);
    const rule = parseRecurrence(when.rule);
    if (!rule) return when.rule;
    const every =
      rule.interval > 1 ? say("duties.every-n-days", { n: rule.interval }) : speak(`duties.freq.${rule.freq}`);
    const weekdays = rule.byDay.map((one) => speak(`duties.weekday.${one.weekday}`)).join("、");
    const months = rule.byMonth.map((one) => say("duties.of-month", { n: one })).join("、");
    const dates = rule.byMonthDay
      .map((one) => (one === -1 ? say("duties.last-day") : say("duties.of-day", { n: one })))
      .join("、");
    return `${[every, months, dates, weekdays].filter(Boolean).join(" ")}${by}`;
  };
}
