import { type ReactNode, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { PlacePicker } from "#ui/PlacePicker.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { Trouble } from "#ui/trouble.ts";
import { YesNo } from "#ui/YesNo.tsx";
import { FilePick, FilesPick } from "./FilePick.tsx";
import styles from "./office.module.css";
import { PickCadre, type PickedCadre, PickUnit } from "./Picks.tsx";

type Option = { value: string; label: string };
/** One thing a dialog asks for. `needed`: it cannot be sent without. */
export type Asked = {
  key: string;
  label: string;
  hint?: string;
  needed?: boolean;
  options?: readonly Option[];
  kind:
    | "line"
    | "long"
    | "day"
    | "number"
    | "choice"
    | "several"
    | "yes"
    | "cadre"
    | "unit"
    | "place"
    | "file"
    | "files";
};
export type Answers = Record<string, unknown>;

type Props = {
  title: string;
  asked: readonly Asked[];
  initial?: Answers;
  word: string;
  busy: boolean;
  trouble: Trouble | null;
  onSend: (answers: Answers) => void;
  onClose: () => void;
  danger?: boolean;
  children?: ReactNode;
};

const given = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

/** A dialog that asks for a few things, told as data. What is still missing keeps the button off. */
export function AskDialog({
  title,
  asked,
  initial = {},
  word,
  busy,
  trouble,
  onSend,
  onClose,
  danger = false,
  children,
}: Props) {
  const say = useSay();
  const [answers, setAnswers] = useState<Answers>(initial);
  const set = (key: string, value: unknown): void => setAnswers((before) => ({ ...before, [key]: value }));
  const ready = asked.every((one) => !one.needed || given(answers[one.key]));
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button kind="primary" danger={danger} disabled={!ready} loading={busy} onClick={() => onSend(answers)}>
            {word}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {children}
        {asked.map((one) =>
          one.kind === "place" ? (
            <PlacePicker
              key={one.key}
              value={answers[one.key] as string | undefined}
              onChange={(code) => set(one.key, code)}
            />
          ) : (
            <Field
              key={one.key}
              label={one.label}
              {...(one.hint && { hint: one.hint })}
              {...(one.needed && { required: true })}
            >
              {(props) => (
                <Answer asked={one} value={answers[one.key]} set={(value) => set(one.key, value)} props={props} />
              )}
            </Field>
          ),
        )}
        <RefusalNote trouble={trouble} />
      </div>
    </Dialog>
  );
}

type AnswerProps = {
  asked: Asked;
  value: unknown;
  set: (value: unknown) => void;
  props: Parameters<Parameters<typeof Field>[0]["children"]>[0];
};
function Answer({ asked, value, set, props }: AnswerProps) {
  const text = typeof value === "string" ? value : "";
  const options = asked.options ?? [];
  switch (asked.kind) {
    case "long":
      return <TextArea {...props} value={text} maxLength={2000} onChange={(event) => set(event.target.value)} />;
    case "day":
      return <DayInput {...props} value={text || null} onChange={set} />;
    case "number":
      return (
        <Input
          {...props}
          inputMode="numeric"
          value={value === undefined ? "" : String(value)}
          onChange={(event) => set(Number(event.target.value.replace(/\D/g, "")) || undefined)}
        />
      );
    case "choice":
      return <Choice {...props} value={text || null} options={options} onChange={set} />;
    case "several":
      return (
        <MultiChoice
          {...props}
          label={asked.label}
          values={(value as string[] | undefined) ?? []}
          options={options}
          onChange={set}
        />
      );
    case "yes":
      return <YesNo {...props} label={asked.label} value={(value as boolean | undefined) ?? null} onChange={set} />;
    case "cadre":
      return <PickCadre {...props} value={(value as PickedCadre | undefined) ?? null} onChange={set} />;
    case "unit":
      return <PickUnit {...props} value={text || null} onChange={set} />;
    case "files":
      return <FilesPick label={asked.label} value={value} onChange={set} />;
    case "file":
      return <FilePick value={text || null} onChange={set} />;
    default:
      return <Input {...props} value={text} maxLength={200} onChange={(event) => set(event.target.value)} />;
  }
}
