import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useSay } from "#ui/Speech.tsx";
import { useRegisterOfGovernance } from "../api.ts";
import styles from "../office.module.css";

export type PickedHousehold = { id: string; name: string };
type Row = { id: string; headName: string | null; naturalVillage: string | null };
type Props = { place: string; value: readonly PickedHousehold[]; onChange: (value: PickedHousehold[]) => void };

const SHOWN = 8;

/** Households a dispute touches, found by the head's name among those of the village. */
export function HouseholdChoice({ place, value, onChange }: Props) {
  const say = useSay();
  const [text, setText] = useState("");
  const found = useKeyset(useRegisterOfGovernance().list, { filters: { under: place }, limit: 200 } as object);
  const rows = (found.rows as readonly Row[])
    .filter((row) => text !== "" && row.headName?.includes(text) && !value.some((one) => one.id === row.id))
    .slice(0, SHOWN);
  return (
    <Field label={say("governance.households")} hint={say("governance.households-hint")}>
      {(given) => (
        <div className={styles.form}>
          {value.length > 0 && (
            <div className={styles.found}>
              {value.map((one) => (
                <Button
                  key={one.id}
                  size="small"
                  onClick={() => onChange(value.filter((other) => other.id !== one.id))}
                >
                  {one.name} ×
                </Button>
              ))}
            </div>
          )}
          <Input {...given} type="search" value={text} onChange={(event) => setText(event.target.value.trim())} />
          {rows.length > 0 && (
            <div className={styles.found}>
              {rows.map((row) => (
                <Button
                  key={row.id}
                  size="small"
                  onClick={() => onChange([...value, { id: row.id, name: row.headName ?? "" }])}
                >
                  {row.headName} {row.naturalVillage}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
    </Field>
  );
}
