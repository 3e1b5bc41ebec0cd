import type { Finding } from "#kernel/finding.ts";
import { labelsOf } from "#modules/registry/contract.ts";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import { Field, type GivenToInput } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { YesNo } from "#ui/YesNo.tsx";
import type { RegisterField } from "./fields.ts";

/** A text that may be longer is written in several lines. */
const LINE = 200;

type Props = {
  field: RegisterField;
  value: unknown;
  onChange: (value: unknown) => void;
  findings: readonly Finding[];
  masked: boolean;
};

const SCALES: Readonly<
  Record<
    string,
    {
      scale: number;
      unit: "ui.unit.mu" | "phone.unit.m2" | "phone.unit.km" | "ui.unit.yuan" | "phone.unit.month" | null;
    }
  >
> = {
  area: { scale: 100, unit: "ui.unit.mu" },
  houseArea: { scale: 100, unit: "phone.unit.m2" },
  distance: { scale: 1000, unit: "phone.unit.km" },
  money: { scale: 100, unit: "ui.unit.yuan" },
  months: { scale: 1, unit: "phone.unit.month" },
};

/** One question of the survey with the input that fits a thumb, and what the rules say beside it. */
export function FactQuestion({ field, value, onChange, findings, masked }: Props) {
  const { say, speak } = useSpeech();
  const unit = SCALES[field.kind]?.unit;
  return (
    <Field
      label={speak(`field.${field.id}`)}
      findings={findings}
      required={field.required === true}
      wide
      {...(unit && { unit: say(unit) })}
      {...(masked && { hint: say("phone.masked-hint") })}
    >
      {(given) => <Answer {...{ field, value, onChange, given, masked }} label={speak(`field.${field.id}`)} />}
    </Field>
  );
}

type AnswerProps = Omit<Props, "findings"> & { given: GivenToInput; label: string };

function Answer({ field, value, onChange, given, label, masked }: AnswerProps) {
  const options = field.list ? labelsOf(field.list).map((one) => ({ value: one, label: one })) : [];
  switch (field.kind) {
    case "code":
      return <Choice {...given} value={value as string | null} options={options} onChange={onChange} />;
    case "codes": {
      // a group of boxes may not carry these two; the finding beside it says the same
      const { "aria-invalid": _invalid, "aria-required": _required, ...group } = given;
      return (
        <MultiChoice
          {...group}
          label={label}
          values={(value ?? []) as string[]}
          options={options}
          onChange={onChange}
        />
      );
    }
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
          placeholder={masked ? String(value ?? "") : undefined}
          maxLength={field.max ?? 200}
          inputMode={field.key === "phone" ? "tel" : "text"}
          onChange={(event) => onChange(event.target.value || null)}
        />
      );
    default:
      return (
        <DecimalInput
          {...given}
          value={value as number | null}
          scale={SCALES[field.kind]?.scale ?? 1}
          onChange={onChange}
        />
      );
  }
}
