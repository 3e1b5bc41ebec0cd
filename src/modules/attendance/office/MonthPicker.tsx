import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { Input } from "#ui/Input.tsx";
import { useSay } from "#ui/Speech.tsx";
import styles from "./office.module.css";

export const thisMonth = (): string => today().slice(0, 7);

const moved = (month: string, by: number): string => {
  const [year = 0, no = 1] = month.split("-").map(Number);
  const count = year * 12 + no - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
};

/** A month, one step back or on, or picked. */
export function MonthPicker({ value, onChange }: { value: string; onChange: (month: string) => void }) {
  const say = useSay();
  return (
    <div className={styles.month}>
      <Button aria-label={say("attendance.previous-month")} onClick={() => onChange(moved(value, -1))}>
        ‹
      </Button>
      <Input
        type="month"
        aria-label={say("attendance.month")}
        value={value}
        onChange={(event) => event.target.value && onChange(event.target.value)}
      />
      <Button aria-label={say("attendance.next-month")} onClick={() => onChange(moved(value, 1))}>
        ›
      </Button>
    </div>
  );
}
