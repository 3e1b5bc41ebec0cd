import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CadreId } from "#kernel/ids.ts";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import type { GivenToInput } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useOrganisationOfStationing } from "./api.ts";
import styles from "./office.module.css";

export type PickedCadre = { id: CadreId; name: string; unitId: string | null };
type CadreProps = Partial<GivenToInput> & { value: PickedCadre | null; onChange: (value: PickedCadre | null) => void };

/** Who it is: by name or initials, told apart by unit. */
export function PickCadre({ value, onChange, ...given }: CadreProps) {
  const say = useSay();
  const [text, setText] = useState("");
  const found = useQuery({
    ...useOrganisationOfStationing().cadres.queryOptions({ input: { text, limit: 12 } }),
    enabled: value === null && text.trim().length > 0,
  });
  if (value)
    return (
      <div className={styles.row}>
        <span>{value.name}</span>
        <Button kind="link" onClick={() => onChange(null)}>
          {say("stationing.another")}
        </Button>
      </div>
    );
  return (
    <>
      <Input
        {...given}
        value={text}
        autoComplete="off"
        placeholder={say("stationing.find-person")}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className={styles.found} aria-label={say("stationing.find-person")}>
        {(found.data?.rows ?? []).map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="plain-button"
              onClick={() => onChange({ id: row.id, name: row.name, unitId: row.unit?.id ?? null })}
            >
              {row.name} <span className="faint">{row.unit?.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

type UnitProps = Partial<GivenToInput> & { value: string | null; onChange: (value: string | null) => void };
/** One of the county's units, by name. */
export function PickUnit(props: UnitProps) {
  const units = useQuery(useOrganisationOfStationing().units.queryOptions({ input: {} }));
  const options = (units.data ?? [])
    .map((one) => ({ value: one.id as string, label: one.name }))
    .sort((a, b) => a.label.localeCompare(b.label, "zh-CN"));
  return <Choice {...props} options={options} />;
}
