import { useSpeech } from "#ui/Speech.tsx";
import type { BoardRow } from "../contract.ts";
import styles from "./office.module.css";

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

/** One day as a square: its sign says what it was, its shade how much it counts. */
export function DayCell({ day }: { day: Day }) {
  const { has, speak } = useSpeech();
  const words = useDayWords();
  const key = (kind: string): string => (has(`attendance.short.${kind}`) ? speak(`attendance.short.${kind}`) : "");
  const shown = day.am.kind === day.pm.kind ? key(day.am.kind) : `${key(day.am.kind)}${key(day.pm.kind)}`;
  const kind = day.am.kind === day.pm.kind ? day.am.kind : "half";
  const rest = day.dayKind === "weekend" || day.dayKind === "holiday";
  return (
    <span className={`${styles.day} ${styles[`kind-${kind}`] ?? ""} ${rest ? styles.rest : ""}`} title={words(day)}>
      <span aria-hidden="true">{shown}</span>
      <span className="hidden-text">{words(day)}</span>
    </span>
  );
}

const KINDS = ["in-village", "trip", "leave", "day-off", "unproven", "absent"] as const;

/** What the squares mean. */
export function DayLegend() {
  const { say, speak } = useSpeech();
  return (
    <ul className={styles.legend} aria-label={say("attendance.legend")}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <span className={`${styles.day} ${styles[`kind-${kind}`]}`} aria-hidden="true">
            {speak(`attendance.short.${kind}`)}
          </span>
          {speak(`attendance.kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
