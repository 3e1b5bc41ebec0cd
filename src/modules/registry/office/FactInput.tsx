import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import type { GivenToInput } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { YesNo } from "#ui/YesNo.tsx";
import { choicesIn, labelsOf } from "../domain/code-lists.ts";
import type { Field } from "../domain/fields.ts";
import { scaleOf } from "./scales.ts";

/** A text that may be longer is written in several lines. */
const LINE = 200;
export const isLong = (field: Field): boolean => field.kind === "text" && (field.max ?? 0) > LINE;

type Props = {
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
  given: GivenToInput;
  label: string;
  masked: boolean;
};

/** The input that fits a field's kind. */
export function FactInput({ given, label, field, value, onChange, masked }: Props) {
  const { language } = useSpeech();
  const options = field.list ? choicesIn(language, field.list, labelsOf(field.list)) : [];
  const typed = (event: { target: { value: string } }) => onChange(event.target.value || null);
  switch (field.kind) {
    case "code":
      return <Choice {...given} value={value as string | null} options={options} onChange={onChange} />;
    case "codes": {
      // a group of boxes may not carry these two; the finding beside it says the same
      const { "aria-invalid": _invalid, "aria-required": _required, ...group } = given;
      const values = (value ?? []) as string[];
      return <MultiChoice {...group} label={label} values={values} options={options} onChange={onChange} />;
    }
    case "boolean":
      return <YesNo {...given} label={label} value={value as boolean | null} onChange={onChange} />;
    case "day":
      return <DayInput {...given} value={value as string | null} onChange={onChange} />;
    case "text":
      return isLong(field) ? (
        <TextArea {...given} value={(value ?? "") as string} maxLength={field.max} onChange={typed} />
      ) : (
        <Input
          {...given}
          value={masked ? "" : ((value ?? "") as string)}
          placeholder={masked ? String(value ?? "") : undefined}
          maxLength={field.max ?? LINE}
          inputMode={field.key === "phone" ? "tel" : "text"}
          autoComplete="off"
          onChange={typed}
        />
      );
    default:
      return (
        <DecimalInput {...given} value={value as number | null} scale={scaleOf(field.kind).scale} onChange={onChange} />
      );
  }
}
