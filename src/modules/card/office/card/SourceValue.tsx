import { choicesIn, findField, labelsOf } from "#modules/registry/contract.ts";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import type { GivenToInput } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { YesNo } from "#ui/YesNo.tsx";
import { fieldIdOf } from "../../domain/facts.ts";
import { kindOf } from "../word-of.ts";

const SCALE: Readonly<Record<string, number>> = { money: 100, area: 100, houseArea: 100, distance: 1000 };
const NUMBERS = new Set(["money", "area", "houseArea", "distance", "whole", "months", "year"]);

type Props = { given: GivenToInput; path: string; value: unknown; onChange: (value: unknown) => void };

/** The input for a fact of the register, so that what a paper says is taken down in the register's own form. */
export function SourceValue({ given, path, value, onChange }: Props) {
  const { say, language } = useSpeech();
  const kind = kindOf(path);
  const list = findField(fieldIdOf(path))?.list;
  const options = list ? choicesIn(language, list, labelsOf(list)) : [];
  if (kind === "code")
    return <Choice {...given} value={value as string | null} options={options} onChange={onChange} />;
  if (kind === "codes")
    return (
      <MultiChoice
        {...given}
        label={say("cards.source-value")}
        values={(value ?? []) as string[]}
        options={options}
        onChange={onChange}
      />
    );
  if (kind === "boolean")
    return <YesNo {...given} label={say("cards.source-value")} value={value as boolean | null} onChange={onChange} />;
  if (kind === "day") return <DayInput {...given} value={value as string | null} onChange={onChange} />;
  if (NUMBERS.has(kind))
    return <DecimalInput {...given} value={value as number | null} scale={SCALE[kind] ?? 1} onChange={onChange} />;
  return (
    <Input {...given} value={(value ?? "") as string} onChange={(event) => onChange(event.target.value || null)} />
  );
}
