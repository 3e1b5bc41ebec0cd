import { useState } from "react";
import { Field } from "#ui/Field.tsx";
import { ProofFiles } from "#ui/ProofFiles.tsx";
import { useSay } from "#ui/Speech.tsx";
import { type At, valueNow, withValue } from "./edit-state.ts";
import type { FormProps } from "./form-props.ts";

/** A number that breaks the standard and is right all the same: offered beside what the rules find on it, or once it is there. */
export function PoliceProof({ page, draft, set, findings, place }: FormProps & { place: At }) {
  const say = useSay();
  const [name, setName] = useState<string | null>(null);
  const fileId = valueNow(page.household, draft, place) as string | null | undefined;
  const asked = findings.some(({ field }) => field.endsWith(".idNumber") || field.endsWith(".idKind"));
  if (!asked && !fileId) return null;
  const label = say("registry.police-proof");
  return (
    <Field label={label} hint={say("registry.police-proof.hint")} wide>
      {() => (
        <ProofFiles
          purpose="proof"
          place={page.household.place}
          label={label}
          files={fileId ? [{ fileId, name: name ?? say("registry.police-proof.file") }] : []}
          onChange={(files) => {
            const last = files.at(-1);
            setName(last?.name ?? null);
            set((before) => withValue(page.household, before, place, last?.fileId ?? null));
          }}
        />
      )}
    </Field>
  );
}
