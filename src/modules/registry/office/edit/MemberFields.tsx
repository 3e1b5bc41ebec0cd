import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { FieldGrid } from "#ui/Field.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { labelIn, type Person } from "../../contract.ts";
import { FIELDS } from "../../domain/fields.ts";
import { FactField } from "../FactField.tsx";
import { FindingCounts } from "../FindingCounts.tsx";
import styles from "./EditForm.module.css";
import { type At, PROOF, pathOf, valueBefore, valueNow, withValue } from "./edit-state.ts";
import type { FormProps } from "./form-props.ts";
import { PoliceProof } from "./PoliceProof.tsx";

const PERSON_FIELDS = FIELDS.filter((field) => field.scope === "person" && !field.derived);

type Props = FormProps & { person: Person; index: number; openAtFirst: boolean; onRemove?: () => void };

/** One member of the form; folded to a line with the count of findings until it is needed. */
export function MemberFields({ page, draft, set, findings, person, index, openAtFirst, onRemove }: Props) {
  const { say, language } = useSpeech();
  const mine = findings.filter((one) => one.field.startsWith(`members.${index}.`));
  const [open, setOpen] = useState(openAtFirst || onRemove !== undefined);
  const at = (key: string): At => ({ part: "member", personId: person.id, index, key });
  const shown = (key: string) => valueNow(page.household, draft, at(key)) as string | null;
  const count = (severity: "block" | "warn") => mine.filter((one) => one.severity === severity).length;
  const panel = `member-${index}`;
  return (
    <div className={styles.member} id={`at-members.${index}`}>
      <button
        type="button"
        className={`plain-button ${styles.memberHead}`}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.memberName}>{shown("name") ?? say("registry.member-new")}</span>
        <span className="soft">{labelIn(language, "relation", shown("relation") ?? "")}</span>
        <FindingCounts blocks={count("block")} warns={count("warn")} />
      </button>
      {open && (
        <div className={styles.memberBody} id={panel}>
          <FieldGrid>
            {PERSON_FIELDS.map((field) => {
              const place = at(field.key);
              const value = valueNow(page.household, draft, place);
              return (
                <FactField
                  key={field.id}
                  field={field}
                  value={value}
                  masked={page.masked.includes(pathOf(place)) && value === valueBefore(page.household, place)}
                  findings={mine.filter((one) => one.field === pathOf(place))}
                  onChange={(next) => set((before) => withValue(page.household, before, place, next))}
                />
              );
            })}
          </FieldGrid>
          <PoliceProof page={page} draft={draft} set={set} findings={mine} place={at(PROOF)} />
          {onRemove && (
            <Button danger kind="text" onClick={onRemove}>
              {say("registry.member-remove")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
