import { choicesFrom } from "#kernel/labels.ts";
import { Choice } from "#ui/Choice.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import type { GivenToInput } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { YesNo } from "#ui/YesNo.tsx";
import type { VillageFieldDef } from "../contract.ts";
import { villageWord } from "../domain/village-words.ts";

/** How a stored number is typed: area in mu, money in yuan, distance in km; degrees with up to six decimals. */
const SCALES = { area: 100, money: 100, distance: 1000, degree: 1_000_000, whole: 1, year: 1 } as const;

type Props = {
  def: VillageFieldDef;
  label: string;
  given: GivenToInput;
  value: unknown;
  onChange: (value: unknown) => void;
};

/** The input that fits a fact of the village's file. */
export function VillageInput({ def, label, given, value, onChange }: Props) {
  const { language } = useSpeech();
  const options = choicesFrom(villageWord, language, def.labels ?? []);
  switch (def.kind) {
    case "boolean":
      return <YesNo {...given} label={label} value={value as boolean | null} onChange={onChange} />;
    case "labels":
      return <MultiChoice {...given} label={label} values={value as string[]} options={options} onChange={onChange} />;
    case "label":
      return <Choice {...given} value={value as string | null} options={options} onChange={onChange} />;
    case "text":
      return (
        <TextArea
          {...given}
          rows={2}
          maxLength={def.max ?? 400}
          value={(value as string | null) ?? ""}
          onChange={(event) => onChange(event.target.value.trim() === "" ? null : event.target.value)}
        />
      );
    case "degree":
      return (
        <DecimalInput
          {...given}
          scale={SCALES.degree}
          value={value === null ? null : Math.round((value as number) * SCALES.degree)}
          onChange={(next) => onChange(next === null ? null : next / SCALES.degree)}
        />
      );
    default:
      return <DecimalInput {...given} scale={SCALES[def.kind]} value={value as number | null} onChange={onChange} />;
  }
}
