import { useState } from "react";
import { FIELDS } from "#modules/registry/contract.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { Batch, ImportColumn, ImportLayout } from "../contract.ts";
import { whyNotTake } from "../domain/batch.ts";
import { useIntake } from "./api.ts";
import { columnName } from "./column-name.ts";
import styles from "./Mapping.module.css";

const TONE: Readonly<Record<ImportColumn["how"], Tone>> = {
  name: "done",
  remembered: "done",
  clerk: "done",
  like: "attention",
  content: "attention",
  none: "quiet",
};

/** Which column was read as which field, and by what; the clerk can put it right, and it is remembered for this layout. */
export function Mapping({ batch, layout }: { batch: Batch; layout: ImportLayout }) {
  const { say, speak } = useSpeech();
  const [fields, setFields] = useState<Readonly<Record<number, string | null>>>(
    Object.fromEntries(layout.columns.map((one) => [one.column, one.field])),
  );
  const [sheet, setSheet] = useState(layout.sheet);
  const [headerTop, setHeaderTop] = useState<number | null>(layout.headerTop);
  const [headerRow, setHeaderRow] = useState<number | null>(layout.headerRow);
  const [year, setYear] = useState<number | null>(batch.year);
  const [blanks, setBlanks] = useState(batch.blanks);
  const save = useCommand(useIntake().setMapping);
  const options = FIELDS.map((field) => ({ value: field.id, label: speak(`field.${field.id}`) }));
  const taken = Object.values(fields);
  const twice = (field: string | null): boolean => field !== null && taken.filter((one) => one === field).length > 1;
  const whyNot = whyNotTake(batch, "map");
  return (
    <div className={styles.mapping}>
      <FieldGrid>
        <Field label={say("imports.sheet")}>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={String(sheet)}
              options={layout.sheets.map((one, i) => ({ value: String(i), label: one.name }))}
              onChange={(next) => setSheet(Number(next ?? 0))}
            />
          )}
        </Field>
        <Field label={say("imports.header-from")}>
          {(given) => <DecimalInput {...given} scale={1} value={headerTop} onChange={setHeaderTop} />}
        </Field>
        <Field label={say("imports.header-to")}>
          {(given) => <DecimalInput {...given} scale={1} value={headerRow} onChange={setHeaderRow} />}
        </Field>
        <Field label={say("imports.year")}>
          {(given) => <DecimalInput {...given} scale={1} value={year} onChange={setYear} />}
        </Field>
        <Field label={say("imports.blanks")}>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={blanks}
              options={(["keep", "clear"] as const).map((one) => ({ value: one, label: say(`imports.blanks.${one}`) }))}
              onChange={(next) => setBlanks(next === "clear" ? "clear" : "keep")}
            />
          )}
        </Field>
      </FieldGrid>
      <ScrollFrame label={say("imports.mapping")}>
        <table className={styles.table} aria-label={say("imports.mapping")}>
          <thead>
            <tr>
              <th scope="col">{say("imports.column")}</th>
              <th scope="col">{say("imports.header")}</th>
              <th scope="col">{say("imports.samples")}</th>
              <th scope="col">{say("imports.field")}</th>
              <th scope="col">{say("imports.how")}</th>
            </tr>
          </thead>
          <tbody>
            {layout.columns.map((column) => {
              const field = fields[column.column] ?? null;
              return (
                <tr key={column.column}>
                  <td className="number">{columnName(column.column)}</td>
                  <th scope="row">{column.title}</th>
                  <td className={styles.samples}>{column.samples.slice(0, 3).join("，")}</td>
                  <td>
                    <Choice
                      aria-label={say("imports.field-of", { title: column.title })}
                      status={twice(field) ? "error" : ""}
                      value={field}
                      emptyWord={say("imports.leave-out")}
                      options={options}
                      onChange={(next) => setFields({ ...fields, [column.column]: next })}
                    />
                  </td>
                  <td>
                    <StateChip
                      tone={field === column.field ? TONE[column.how] : "done"}
                      word={speak(`imports.how.${field === column.field ? column.how : "clerk"}`)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollFrame>
      <RefusalNote trouble={save.trouble} />
      <div>
        <ActButton
          kind="primary"
          whyNot={whyNot}
          loading={save.busy}
          disabled={year === null || headerTop === null || headerRow === null || taken.some(twice)}
          onClick={() =>
            void save.run({
              batchId: batch.id,
              year: year ?? 0,
              sheet,
              headerTop: headerTop ?? 1,
              headerRow: headerRow ?? 1,
              blanks,
              columns: layout.columns.map((one) => ({ column: one.column, field: fields[one.column] ?? null })),
            })
          }
        >
          {say("imports.read-again")}
        </ActButton>
      </div>
    </div>
  );
}
