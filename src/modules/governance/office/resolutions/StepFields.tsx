import { DayInput } from "#ui/DayInput.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { ProofFiles } from "#ui/ProofFiles.tsx";
import { useSay } from "#ui/Speech.tsx";

type PickedFile = { fileId: string; name: string };
/** What every step has: its day, what was said, its papers. */
export type StepDraft = { on: string; opinion: string; files: readonly PickedFile[] };

type Props = {
  value: StepDraft;
  onChange: (change: Partial<StepDraft>) => void;
  place: string;
  purpose?: "governance" | "governance-check";
};

export function StepFields({ value, onChange, place, purpose = "governance" }: Props) {
  const say = useSay();
  return (
    <>
      <Field label={say("governance.on")} required>
        {(given) => <DayInput {...given} value={value.on} onChange={(on) => onChange({ on: on ?? "" })} />}
      </Field>
      <Field label={say("governance.opinion")}>
        {(given) => (
          <TextArea
            {...given}
            maxLength={2_000}
            value={value.opinion}
            onChange={(event) => onChange({ opinion: event.target.value })}
          />
        )}
      </Field>
      <Field label={say("governance.files")}>
        {() => (
          <ProofFiles
            purpose={purpose}
            place={place}
            files={value.files as never}
            onChange={(files) => onChange({ files })}
            label={say("governance.files")}
          />
        )}
      </Field>
    </>
  );
}

/** The files of a step as a command takes them. */
export const fileIds = (files: readonly PickedFile[]): never[] => files.map((one) => one.fileId) as never[];
