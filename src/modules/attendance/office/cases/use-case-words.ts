import { useSpeech } from "#ui/Speech.tsx";
import type { Tone } from "#ui/StateChip.tsx";
import { type CaseRow, stepAhead } from "../../contract.ts";

const TONES: Readonly<Record<string, Tone>> = {
  asked: "attention",
  reported: "attention",
  open: "attention",
  answered: "attention",
  appealed: "attention",
  approved: "done",
  accepted: "done",
  returned: "done",
  refused: "trouble",
  "set-aside": "trouble",
};

/** A leave that was granted and is over, while nobody has reported back and no other goes on with it. */
export const returnDue = (row: Pick<CaseRow, "kind" | "state" | "toDay" | "continued">, today: string): boolean =>
  row.kind === "leave" && row.state === "approved" && row.toDay < today && !row.continued;

/** A leave, trip, correction or question in words, the same on the desk and on the phone: what, when, where it stands. */
export function useCaseWords(): (
  row: CaseRow,
  today: string,
) => { what: string; when: string; state: string; tone: Tone } {
  const { say, speak, language } = useSpeech();
  const half = (one: "am" | "pm"): string => say(`attendance.${one}`);
  return (row, today) => {
    const { fromDay, fromHalf, toDay, toHalf, overdue } = row;
    const ahead =
      row.kind === "leave" ? stepAhead({ state: row.state as never, step: row.step, steps: row.steps }) : undefined;
    return {
      what:
        row.whatName?.[language] ??
        (row.kind === "question"
          ? speak(`attendance.question.${row.what}`, row.facts)
          : speak(`attendance.counts-as.${row.what}`)),
      when:
        fromDay === toDay
          ? say("attendance.one-day", { from: fromDay, half: row.halves === 2 ? "" : half(fromHalf) })
          : say("attendance.span", { from: fromDay, fromHalf: half(fromHalf), to: toDay, toHalf: half(toHalf) }),
      state:
        overdue > 0
          ? say("attendance.overdue", { days: overdue })
          : returnDue(row, today)
            ? say("attendance.return-due")
            : ahead
              ? say("attendance.waits-for", { by: [...ahead.posts] })
              : speak(`attendance.state.${row.state}`),
      tone: overdue > 0 ? "trouble" : returnDue(row, today) ? "attention" : (TONES[row.state] ?? "quiet"),
    };
  };
}
