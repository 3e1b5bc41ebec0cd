import type { Day } from "#kernel/day.ts";
import { DayInput } from "#ui/DayInput.tsx";
import { Field } from "#ui/Field.tsx";
import { useSay } from "#ui/Speech.tsx";
import { annualPeriod, type IncomeLine, isReversed } from "../../contract.ts";
import styles from "./EditIncome.module.css";

type Period = IncomeLine["period"];
type Props = { year: number; period: Period; onChange: (period: Period) => void };

/** The days an amount is counted over. Left empty it is the span of the year's account; one end typed brings the other. */
export function PeriodFields({ year, period, onChange }: Props) {
  const say = useSay();
  const usual = annualPeriod(year);
  const put = (end: "since" | "until") => (day: string | null) =>
    onChange(day === null ? null : { ...(period ?? usual), [end]: day as Day });
  return (
    <div className={styles.period}>
      <Field
        label={say("registry.income.since")}
        hint={period === null ? say("registry.income.period-usual", usual) : undefined}
        wrong={period && isReversed(period) ? say("registry.income-period-reversed", period) : undefined}
      >
        {(given) => <DayInput {...given} value={period?.since} onChange={put("since")} />}
      </Field>
      <Field label={say("registry.income.until")}>
        {(given) => <DayInput {...given} value={period?.until} onChange={put("until")} />}
      </Field>
    </div>
  );
}
