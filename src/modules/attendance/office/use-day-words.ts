import { useSpeech } from "#ui/Speech.tsx";
import type { BoardRow } from "../contract.ts";

type Day = BoardRow["days"][number];

/** What a day was, in words: `2026-03-02 在村 · 签到`. */
export function useDayWords(): (day: Day) => string {
  const { speak, say } = useSpeech();
  const half = (one: Day["am"]): string =>
    `${speak(`attendance.kind.${one.kind}`)}${one.by ? ` · ${speak(`attendance.by.${one.by}`)}` : ""}`;
  return ({ day, dayKind, am, pm }) => {
    const kind = dayKind === "working" ? "" : ` (${speak(`attendance.day-kind.${dayKind}`)})`;
    const words =
      am.kind === pm.kind && am.by === pm.by
        ? half(am)
        : `${say("attendance.am")} ${half(am)}，${say("attendance.pm")} ${half(pm)}`;
    return `${day}${kind} ${words}`;
  };
}
