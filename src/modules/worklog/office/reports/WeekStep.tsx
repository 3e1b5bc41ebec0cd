import { addDays, type Day } from "#kernel/day.ts";
import { Button } from "#ui/Button.tsx";
import { useSay } from "#ui/Speech.tsx";
import styles from "../office.module.css";

/** One week back or on. */
export function WeekStep({ on, onChange }: { on: Day; onChange: (on: Day) => void }) {
  const say = useSay();
  return (
    <div className={styles.acts}>
      <Button aria-label={say("worklog.previous-week")} onClick={() => onChange(addDays(on, -7))}>
        ‹
      </Button>
      <Button aria-label={say("worklog.next-week")} onClick={() => onChange(addDays(on, 7))}>
        ›
      </Button>
    </div>
  );
}
