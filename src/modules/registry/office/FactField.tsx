import type { Finding } from "#kernel/finding.ts";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import { Field, type GivenToInput } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { YesNo } from "#ui/YesNo.tsx";
import { labelsOf } from "../domain/code-lists.ts";
import type { Field as CatalogueField } from "../domain/fields.ts";

/** A text that may be longer is written in several lines. */
const LINE = 200;

type Props = {
  field: CatalogueField;
  value: unknown;
  onChange: (value: unknown) => void;
  findings: readonly Finding[];
  /** The value shown is masked: typing replaces the whole of it. */
  masked?: boolean;
};

/** How a stored number is typed: area and house area in hundredths, distance in metres shown as km, money in fen. */
const SCALES = {
  area: { scale: 100, unit: "ui.unit.mu" },
  houseArea: { scale: 100, unit: "registry.unit.m2" },
  distance: { scale: 1000, unit: "registry.unit.km" },
  money: { scale: 100, unit: "ui.unit.yuan" },
  whole: { scale: 1, unit: null },
  months: { scale: 1, unit: "registry.unit.month" },
  year: { scale: 1, unit: null },
} as const;

/** One field of the catalogue in a form: the input that fits its kind, and what the rules say of it. */
export function FactField({ field, value, onChange, findings, masked = false }: Props) {
  const { say, speak } = useSpeech();
  const label = speak(`field.${field.id}`);
  const unit = field.kind in SCALES ? SCALES[field.kind as keyof typeof SCALES].unit : null;
  return (
    <Field
      label={label}
      findings={findings}
      required={field.required === true}
      wide={field.kind === "text" && (field.max ?? 0) > LINE}
      {...(unit && { unit: say(unit) })}
      {...(masked && { hint: say("registry.masked-hint") })}
    >
      {(given) => (
        <FactInput given={given} label={label} field={field} value={value} onChange={onChange} masked={masked} />
      )}
    </Field>
  );
}

type InputProps = Pick<Props, "field" | "value" | "onChange"> & { given: GivenToInput; label: string; masked: boolean };

function FactInput({ given, label, field, value, onChange, masked }: InputProps) {
  const options = field.list ? labelsOf(field.list).map((one) => ({ value: one, label: one })) : [];
  switch (field.kind) {
    case "code":
      return <Choice {...given} value={value as string | null} options={options} onChange={onChange} />;
    case "codes":
      return (
        <MultiChoice
          {...given}
          label={label}
          values={(value ?? []) as string[]}
          options={options}
          onChange={onChange}
        />
      );
    case "boolean":
      return <YesNo {...given} label={label} value={value as boolean | null} onChange={onChange} />;
    case "day":
      return <DayInput {...given} value={value as string | null} onChange={onChange} />;
    case "text":
      if ((field.max ?? 0) > LINE)
        return (
          <TextArea
            {...given}
            value={(value ?? "") as string}
            maxLength={field.max}
            onChange={(event) => onChange(event.target.value || null)}
          />
        );
      return (
        <Input
          {...given}
          value={masked ? "" : ((value ?? "") as string)}
          placeholder={masked ? String(value) : undefined}
          maxLength={field.max ?? 200}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
        />
      );
    default:
      return (
        <DecimalInput {...given} value={value as number | null} scale={SCALES[field.kind].scale} onChange={onChange} />
      );
  }
}
