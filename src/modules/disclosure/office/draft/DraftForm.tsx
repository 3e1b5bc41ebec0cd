import type { ReactNode } from "react";
import type { Finding } from "#kernel/finding.ts";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { FootBar } from "#ui/FootBar.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import type { Selection } from "#ui/list/selection.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { Trouble } from "#ui/trouble.ts";
import type { PostingKind } from "../../contract.ts";
import styles from "../office.module.css";
import { HouseholdPicker } from "./HouseholdPicker.tsx";
import { MeasuresFields } from "./MeasuresFields.tsx";
import { type Measures, without } from "./measures.ts";
import { useScan } from "./use-stop-words.ts";

export type Texts = { title: string; note: string; contact: string; decidedOn: string | null };
export const NO_TEXTS: Texts = { title: "", note: "", contact: "", decidedOn: null };

const NO_HEADS: ReadonlyMap<string, string> = new Map();

type Props = {
  place: string | null;
  kind: PostingKind | null;
  texts: Texts;
  onTexts: (texts: Texts) => void;
  selection: Selection;
  measures: Measures;
  onMeasures: (measures: Measures) => void;
  /** Heads of the households that were on the draft already. */
  heads?: ReadonlyMap<string, string>;
  busy: boolean;
  trouble: Trouble | null;
  onSave: () => void;
  onCancel: () => void;
  children?: ReactNode;
};

/** The paper a clerk knows: heading, text, office; then the households. What may not be posted is said beside the field. */
export function DraftForm({
  place,
  kind,
  texts,
  onTexts,
  selection,
  measures,
  onMeasures,
  heads = NO_HEADS,
  busy,
  trouble,
  onSave,
  onCancel,
  children,
}: Props) {
  const say = useSay();
  const scan = useScan();
  const set = (change: Partial<Texts>) => onTexts({ ...texts, ...change });
  const found: Record<"title" | "note" | "contact", Finding[]> = {
    title: scan(texts.title, "title"),
    note: scan(texts.note, "note"),
    contact: scan(texts.contact, "contact"),
  };
  const count = selection.chosen.size;
  const filled = kind !== "measures" || without(measures, selection.chosen).length === 0;
  const ready = place !== null && kind !== null && texts.title.trim().length >= 4 && count > 0 && filled;
  return (
    <>
      <div className={styles.sheet}>
        <div className={styles.form}>
          {children}
          <Field label={say("posting.heading")} required findings={found.title}>
            {(given) => (
              <Input
                {...given}
                value={texts.title}
                maxLength={80}
                onChange={(event) => set({ title: event.target.value })}
              />
            )}
          </Field>
          <Field label={say("posting.note")} findings={found.note}>
            {(given) => (
              <TextArea
                {...given}
                rows={3}
                maxLength={2_000}
                value={texts.note}
                onChange={(event) => set({ note: event.target.value })}
              />
            )}
          </Field>
          <FieldGrid>
            <Field label={say("posting.contact")} required hint={say("posting.contact.hint")} findings={found.contact}>
              {(given) => (
                <Input
                  {...given}
                  value={texts.contact}
                  maxLength={200}
                  onChange={(event) => set({ contact: event.target.value })}
                />
              )}
            </Field>
            <Field label={say("posting.field.decidedOn")} hint={say("posting.decided-hint")}>
              {(given) => <DayInput {...given} value={texts.decidedOn} onChange={(decidedOn) => set({ decidedOn })} />}
            </Field>
          </FieldGrid>
        </div>
      </div>
      <Section title={say("posting.choose")} note={say("posting.households", { count })}>
        {place && kind ? (
          <HouseholdPicker place={place} onlyFinal={kind === "card"} selection={selection} />
        ) : (
          <p className="soft">{say("posting.choose-first")}</p>
        )}
      </Section>
      {place && kind === "measures" && (
        <MeasuresFields
          place={place}
          heads={heads}
          chosen={selection.chosen}
          measures={measures}
          onChange={onMeasures}
        />
      )}
      <FootBar words={trouble && <RefusalNote trouble={trouble} />}>
        <Button onClick={onCancel}>{say("ui.cancel")}</Button>
        <Button kind="primary" disabled={!ready} loading={busy} onClick={onSave}>
          {say("posting.save-draft", { count })}
        </Button>
      </FootBar>
    </>
  );
}
