import { Choice } from "./Choice.tsx";
import { Field, FieldGrid } from "./Field.tsx";
import { useDivisions } from "./Places.tsx";
import { useActor } from "./Rights.tsx";
import { useSay } from "./Speech.tsx";

const TOWNSHIP = 9;

/** A township and, within it, a village. The answer is the code of the narrowest that was chosen; who works in one township begins in it. */
export function PlacePicker({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (code: string | undefined) => void;
}) {
  const say = useSay();
  const actor = useActor();
  const [home, ...others] = new Set(actor.offices.map(({ territory }) => territory.slice(0, TOWNSHIP)));
  const own = others.length === 0 && home?.length === TOWNSHIP ? home : undefined;
  const township = value?.slice(0, TOWNSHIP) ?? own;
  const county = useDivisions(undefined);
  const villages = useDivisions(township);
  const options = (children: readonly { code: string; name: string }[] | undefined) =>
    (children ?? []).map((one) => ({ value: one.code, label: one.name }));
  return (
    <FieldGrid>
      <Field label={say("ui.township")}>
        {(given) => (
          <Choice
            {...given}
            value={township ?? null}
            options={options(county?.children)}
            onChange={(code) => onChange(code ?? undefined)}
          />
        )}
      </Field>
      <Field label={say("ui.village")}>
        {(given) => (
          <Choice
            {...given}
            value={value && value.length > TOWNSHIP ? value : null}
            options={township ? options(villages?.children) : []}
            disabled={!township}
            onChange={(code) => onChange(code ?? township)}
          />
        )}
      </Field>
    </FieldGrid>
  );
}
