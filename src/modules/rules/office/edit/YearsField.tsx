import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import { Field } from "#ui/Field.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import styles from "./Edit.module.css";
import { emptyOf, isThing } from "./schema.ts";
import type { WithParts } from "./value-props.ts";

const FIRST = 2000;
const LAST = 2100;

/** Parts by year, such as the public holidays that were decreed for it. */
export function YearsField({ label, schema, value, path, onChange, part, ...rest }: WithParts) {
  const { say } = useSpeech();
  const years = isThing(value) ? value : {};
  const [year, setYear] = useState<number | null>(null);
  const mayAdd = year !== null && year >= FIRST && year <= LAST && years[String(year)] === undefined;
  return (
    <fieldset className={styles.lines} aria-label={label}>
      <legend className={styles.legend}>{label}</legend>
      {Object.entries(years).map(([one, days]) => (
        <div key={one} className={styles.year}>
          <h3>{say("rules.year", { year: one })}</h3>
          {part({
            ...rest,
            label: "",
            schema,
            value: days,
            path: `${path}/${one}`,
            onChange: (next) => onChange({ ...years, [one]: next }),
          })}
          <Button
            size="small"
            onClick={() => onChange(Object.fromEntries(Object.entries(years).filter(([key]) => key !== one)))}
          >
            {say("rules.drop-line", { name: one })}
          </Button>
        </div>
      ))}
      <div className={styles.add}>
        <Field label={say("rules.add-year")}>
          {(given) => <DecimalInput {...given} scale={1} value={year} onChange={setYear} />}
        </Field>
        <Button
          disabled={!mayAdd}
          onClick={() => {
            onChange({ ...years, [String(year)]: emptyOf(schema) });
            setYear(null);
          }}
        >
          {say("rules.add-line")}
        </Button>
      </div>
    </fieldset>
  );
}
