import { useSpeech } from "#ui/Speech.tsx";
import type { BoardRow } from "../contract.ts";
import styles from "./office.module.css";
import { useDayWords } from "./use-day-words.ts";

type Day = BoardRow["days"][number];

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
