import type { Level } from "#kernel/territory.ts";
import { Choice } from "#ui/Choice.tsx";
import { Field } from "#ui/Field.tsx";
import { PlacePicker } from "#ui/PlacePicker.tsx";
import { useDivisions } from "#ui/Places.tsx";
import { useSay } from "#ui/Speech.tsx";

type Props = { levels: readonly Level[]; value: string | undefined; onChange: (code: string | undefined) => void };

const DIGITS: Readonly<Record<Level, number>> = { province: 2, prefecture: 4, county: 6, township: 9, village: 12 };

/** Is the ground of one of these levels? */
export const fits = (levels: readonly Level[], code: string | undefined): boolean =>
  code !== undefined && levels.some((level) => code.length === DIGITS[level]);

/** The ground of a post: the county itself, a township, or a village, as the post allows. */
export function TerritoryChoice({ levels, value, onChange }: Props) {
  const say = useSay();
  const county = useDivisions(undefined);
  if (levels.includes("village")) return <PlacePicker value={value} onChange={onChange} />;
  const options = [
    ...(levels.includes("county") && county ? [{ value: county.self.code, label: county.self.name }] : []),
    ...(levels.includes("township")
      ? (county?.children ?? []).map((one) => ({ value: one.code, label: one.name }))
      : []),
  ];
  return (
    <Field label={say("organisation.territory")} required>
      {(given) => (
        <Choice {...given} value={value ?? null} options={options} onChange={(code) => onChange(code ?? undefined)} />
      )}
    </Field>
  );
}
