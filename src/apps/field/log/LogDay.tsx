import { addDays, type Day } from "#kernel/day.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { todayHere } from "../store/clock.ts";
import { DAYS_BACK } from "./log-form.ts";

type Props = { value: string; onChange: (value: string) => void };

/** Which day the log tells of: today, or one of the last days that was forgotten. */
export function LogDay({ value, onChange }: Props) {
  const { say } = useSpeech();
  const today = todayHere() as Day;
  const last = Array.from({ length: DAYS_BACK + 1 }, (_, back) => addDays(today, -back) as string);
  const days = last.includes(value) ? last : [...last, value];
  const words = (day: string): string =>
    day === today
      ? say("phone.log.today", { day: day.slice(5) })
      : day === last[1]
        ? say("phone.log.yesterday", { day: day.slice(5) })
        : day.slice(5);
  return (
    <>
      <label htmlFor="log-day">{say("phone.log.day")}</label>
      <select id="log-day" value={value} onChange={(event) => onChange(event.target.value)}>
        {days.map((day) => (
          <option key={day} value={day}>
            {words(day)}
          </option>
        ))}
      </select>
    </>
  );
}
