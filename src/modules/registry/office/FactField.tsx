import type { Finding } from "#kernel/finding.ts";
import { Field } from "#ui/Field.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { Field as CatalogueField } from "../domain/fields.ts";
import { FactInput, isLong } from "./FactInput.tsx";
import { scaleOf } from "./scales.ts";

type Props = {
  field: CatalogueField;
  value: unknown;
  onChange: (value: unknown) => void;
  findings: readonly Finding[];
  /** The value shown is masked: typing replaces the whole of it. */
  masked?: boolean;
  /** Takes the whole width, as on a phone. */
  wide?: boolean;
};

/** One field of the catalogue in a form, on the desk and on the phone: the input that fits its kind, and what the rules say of it. */
export function FactField({ field, value, onChange, findings, masked = false, wide = isLong(field) }: Props) {
  const { say, speak } = useSpeech();
  const label = speak(`field.${field.id}`);
  const { unit } = scaleOf(field.kind);
  return (
    <Field
      label={label}
      findings={findings}
      required={field.required === true}
      wide={wide}
      {...(unit && { unit: say(unit) })}
      {...(masked && { hint: say("ui.masked-hint") })}
    >
      {(given) => (
        <FactInput given={given} label={label} field={field} value={value} onChange={onChange} masked={masked} />
      )}
    </Field>
  );
}
