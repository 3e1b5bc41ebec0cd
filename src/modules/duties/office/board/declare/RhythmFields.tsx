import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import { Field } from "#ui/Field.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { QUOTA_PERIODS } from "../../../contract.ts";
import type { DutyParts } from "./parts.ts";

const WEEK = [1, 2, 3, 4, 5, 6, 0];
const DATES = [...Array.from({ length: 31 }, (_, i) => i + 1), -1];
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** The figures of one rhythm: weekdays, a date, a month and a date, so many days, a period, or a day. */
export function RhythmFields({ said, set }: DutyParts) {
  const { say, speak } = useSpeech();
  const dateName = (one: number) => (one === -1 ? say("duties.last-day") : say("duties.of-day", { n: one }));
  if (said.rhythm === "weekly")
    return (
      <Field label={say("duties.rhythm.weekdays")} required wide>
        {(given) => (
          <MultiChoice
            {...given}
            label={say("duties.rhythm.weekdays")}
            values={said.weekdays.map(String)}
            options={WEEK.map((one) => ({ value: String(one), label: speak(`duties.weekday.${one}`) }))}
            onChange={(days) => set({ weekdays: days.map(Number) })}
          />
        )}
      </Field>
    );
  if (said.rhythm === "monthly" || said.rhythm === "yearly")
    return (
      <>
        {said.rhythm === "yearly" && (
          <Field label={say("duties.rhythm.month")}>
            {(given) => (
              <Choice
                {...given}
                mayBeEmpty={false}
                value={String(said.month)}
                options={MONTHS.map((one) => ({ value: String(one), label: say("duties.of-month", { n: one }) }))}
                onChange={(month) => set({ month: Number(month) })}
              />
            )}
          </Field>
        )}
        <Field label={say("duties.rhythm.date")}>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={String(said.monthDay)}
              options={DATES.map((one) => ({ value: String(one), label: dateName(one) }))}
              onChange={(date) => set({ monthDay: Number(date) })}
            />
          )}
        </Field>
      </>
    );
  if (said.rhythm === "every-days")
    return (
      <Field label={say("duties.rhythm.days")} unit={say("ui.unit.day")} required>
        {(given) => (
          <DecimalInput {...given} scale={1} value={said.everyDays} onChange={(everyDays) => set({ everyDays })} />
        )}
      </Field>
    );
  if (said.rhythm === "quota")
    return (
      <Field label={say("duties.rhythm.period")}>
        {(given) => (
          <Choice
            {...given}
            mayBeEmpty={false}
            value={said.period}
            options={QUOTA_PERIODS.map((value) => ({ value, label: speak(`duties.every.${value}`) }))}
            onChange={(period) => set({ period: period as DutyParts["said"]["period"] })}
          />
        )}
      </Field>
    );
  if (said.rhythm === "once")
    return (
      <Field label={say("duties.due")} required>
        {(given) => <DayInput {...given} value={said.due} onChange={(due) => set({ due })} />}
      </Field>
    );
  return null;
}
