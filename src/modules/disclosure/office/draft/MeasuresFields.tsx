import type { Money } from "#kernel/money.ts";
import { Button } from "#ui/Button.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import styles from "./MeasuresFields.module.css";
import { alike, type Measure, type Measures, NO_MEASURE, without } from "./measures.ts";
import { usePickable } from "./use-pickable.ts";
import { useScan } from "./use-stop-words.ts";

type Props = {
  place: string;
  /** Heads known already, for households beyond the list's first page. */
  heads: ReadonlyMap<string, string>;
  chosen: ReadonlySet<string>;
  measures: Measures;
  onChange: (measures: Measures) => void;
};

/** What each chosen household is given: name and sum, line by line. */
export function MeasuresFields({ place, heads, chosen, measures, onChange }: Props) {
  const say = useSay();
  const { rows } = usePickable(place, false);
  const order = [...rows.map((one) => one.id).filter((id) => chosen.has(id))];
  const households = [...order, ...[...chosen].filter((id) => !order.includes(id))];
  const headOf = (id: string): string => rows.find((one) => one.id === id)?.headName ?? heads.get(id) ?? "";
  const lacking = without(measures, households);
  return (
    <Section
      title={say("posting.measures")}
      note={lacking.length > 0 ? say("posting.measures.lacking", { count: lacking.length }) : undefined}
      actions={
        lacking.length > 0 &&
        lacking.length < households.length && (
          <Button onClick={() => onChange(alike(measures, households))}>
            {say("posting.measures.alike", { count: lacking.length })}
          </Button>
        )
      }
    >
      <p className="soft">{say(households.length === 0 ? "posting.measures.none-chosen" : "posting.measures.note")}</p>
      <ul className={styles.households}>
        {households.map((id) => (
          <li key={id} className={styles.household}>
            <strong>{headOf(id)}</strong>
            <Lines
              head={headOf(id)}
              lines={measures[id] ?? [NO_MEASURE]}
              onChange={(lines) => onChange({ ...measures, [id]: lines })}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type LinesProps = { head: string; lines: readonly Measure[]; onChange: (lines: Measure[]) => void };

function Lines({ head, lines, onChange }: LinesProps) {
  const say = useSay();
  const scan = useScan();
  const put = (at: number, change: Partial<Measure>) =>
    onChange(lines.map((line, i) => (i === at ? { ...line, ...change } : line)));
  return (
    <div className={styles.lines}>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
        <div key={i} className={styles.line}>
          <Field label={say("posting.measure.kind")} findings={scan(line.kind, "measure")}>
            {(given) => (
              <Input
                {...given}
                value={line.kind}
                maxLength={40}
                onChange={(event) => put(i, { kind: event.target.value })}
              />
            )}
          </Field>
          <Field label={say("posting.measure.amount")}>
            {(given) => (
              <DecimalInput
                {...given}
                scale={100}
                value={line.amount}
                onChange={(amount) => put(i, { amount: amount === null ? null : (Math.abs(amount) as Money) })}
              />
            )}
          </Field>
          <Button
            kind="text"
            aria-label={say("posting.measure.remove", { head, no: i + 1 })}
            onClick={() => onChange(lines.toSpliced(i, 1))}
          >
            ×
          </Button>
        </div>
      ))}
      <Button kind="link" onClick={() => onChange([...lines, NO_MEASURE])}>
        {say("posting.measure.add")}
      </Button>
    </div>
  );
}
