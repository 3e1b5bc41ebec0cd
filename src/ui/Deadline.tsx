import { type Day, dayOf, daysBetween } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import styles from "./Deadline.module.css";
import { useSay } from "./Speech.tsx";

/** Today in Asia/Shanghai by this machine's clock. Only for what is shown; the server decides by its own. */
export const today = (): Day => dayOf(new Date().toISOString() as Instant);

/** A day and how far it is: `2026-11-25 还有 3 天`, `逾期 2 天`. */
export function Deadline({ on, now = today() }: { on: Day; now?: Day }) {
  const say = useSay();
  const days = daysBetween(now, on);
  const far =
    days > 0 ? say("ui.days-left", { days }) : days === 0 ? say("ui.due-today") : say("ui.days-over", { days: -days });
  const tone = days < 0 ? styles.over : days <= 1 ? styles.near : styles.calm;
  return (
    <span className={styles.deadline}>
      <time dateTime={on}>{on}</time> <span className={tone}>{far}</span>
    </span>
  );
}
