import { useEffect, useState } from "react";
import { Button } from "./Button.tsx";
import { Field } from "./Field.tsx";
import { Input } from "./Input.tsx";
import { useKeyset } from "./list/use-keyset.ts";
import styles from "./PickFound.module.css";
import { useSay } from "./Speech.tsx";

export type Picked = { id: string; name: string };
type Found<Row> = {
  /** A list of a contract that is asked what a text finds, and how its rows read. */
  list: Parameters<typeof useKeyset<Row, object>>[0];
  asked: (text: string) => object;
  read: (row: Row) => Picked & { note?: string | null };
};
type Props<Row> = Found<Row> & {
  label: string;
  hint: string;
  value: readonly Picked[];
  onChange: (value: Picked[]) => void;
};

const TYPING_MS = 250;

/** Several of many: those picked stand above, a text finds more, one tap adds or takes off. */
export function PickFound<Row>({ label, hint, value, onChange, ...found }: Props<Row>) {
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <Field label={label} hint={hint}>
      {(given) => (
        <div className={styles.pick}>
          <div className={styles.row}>
            {value.map((one) => (
              <Button key={one.id} size="small" onClick={() => onChange(value.filter((other) => other.id !== one.id))}>
                {one.name} ×
              </Button>
            ))}
          </div>
          <Input {...given} type="search" value={text} onChange={(event) => setText(event.target.value)} />
          {asked !== "" && <Buttons {...found} text={asked} taken={value} pick={(one) => onChange([...value, one])} />}
        </div>
      )}
    </Field>
  );
}

type ButtonProps<Row> = Found<Row> & { text: string; taken: readonly Picked[]; pick: (one: Picked) => void };
function Buttons<Row>({ list, asked, read, text, taken, pick }: ButtonProps<Row>) {
  const say = useSay();
  const found = useKeyset<Row, object>(list, asked(text));
  const rows = found.rows.map(read).filter((row) => !taken.some((one) => one.id === row.id));
  return (
    <div className={styles.row} role="status">
      {!found.loading && found.rows.length === 0 && <span className="faint">{say("ui.found.none")}</span>}
      {rows.map(({ id, name, note }) => (
        <Button key={id} size="small" onClick={() => pick({ id, name })}>
          {name} {note}
        </Button>
      ))}
    </div>
  );
}
