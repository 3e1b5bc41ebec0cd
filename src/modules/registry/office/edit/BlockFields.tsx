import { FieldGrid } from "#ui/Field.tsx";
import { FIELDS } from "../../domain/fields.ts";
import { FactField } from "../FactField.tsx";
import styles from "./EditForm.module.css";
import { pathOf, valueBefore, valueNow, withValue } from "./edit-state.ts";
import type { FormProps } from "./form-props.ts";

type Props = FormProps & { part: "household" | "conditions"; block: "A" | "B" | "C" | "F" };

/** The fields of one block, in the order of the paper. */
export function BlockFields({ page, draft, set, findings, part, block }: Props) {
  const fields = FIELDS.filter((field) => field.block === block && field.scope !== "person" && !field.derived);
  return (
    <div className={styles.sheet}>
      <FieldGrid>
        {fields.map((field) => {
          const at = { part, key: field.key };
          const value = valueNow(page.household, draft, at);
          return (
            <FactField
              key={field.id}
              field={field}
              value={value}
              masked={page.masked.includes(pathOf(at)) && value === valueBefore(page.household, at)}
              findings={findings.filter((one) => one.field === pathOf(at))}
              onChange={(next) => set((before) => withValue(page.household, before, at, next))}
            />
          );
        })}
      </FieldGrid>
    </div>
  );
}
