import { useState } from "react";
import { FactSheet } from "#ui/FactSheet.tsx";
import { Masked } from "#ui/Figures.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { Field } from "../../domain/fields.ts";
import { FactValue } from "../FactValue.tsx";
import styles from "./FilledFacts.module.css";

type Props = {
  fields: readonly Field[];
  values: Readonly<Record<string, unknown>>;
  isMasked?: (key: string) => boolean;
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** The facts that are there and those that must be; what is empty and may be so waits behind a line. */
export function FilledFacts({ fields, values, isMasked = () => false }: Props) {
  const { say, speak } = useSpeech();
  const [all, setAll] = useState(false);
  const counts = (field: Field): boolean =>
    !isEmpty(values[field.key]) || field.required === true || isMasked(field.key);
  const empty = fields.filter((field) => !counts(field)).length;
  const shown = all ? fields : fields.filter(counts);
  return (
    <>
      <FactSheet
        facts={shown.map((field) => ({
          key: field.key,
          name: speak(`field.${field.id}`),
          value:
            isEmpty(values[field.key]) && isMasked(field.key) ? (
              <Masked />
            ) : (
              <FactValue field={field} value={values[field.key]} />
            ),
        }))}
      />
      {empty > 0 && (
        <button type="button" className={`plain-button no-print ${styles.more}`} onClick={() => setAll(!all)}>
          {all ? say("ui.hide-empty") : say("ui.show-empty", { count: empty })}
        </button>
      )}
    </>
  );
}
