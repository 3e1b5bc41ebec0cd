import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { wordsOf } from "../words/words.ts";
import styles from "./Edit.module.css";
import { isThing, newLine, type Schema } from "./schema.ts";
import type { WithParts } from "./value-props.ts";

type Props = WithParts & { schema: Schema; wrong: string | undefined };

/** A list whose lines are opened one by one, put in order, taken out and added to. */
export function LinesField({ label, value, schema, path, wrong, onChange, part, ...rest }: Props) {
  const { say, speak } = useSpeech();
  const lines = Array.isArray(value) ? (value as unknown[]) : [];
  const items = schema.items || {};
  const put = (at: number, next: unknown) => onChange(lines.map((one, i) => (i === at ? next : one)));
  const drop = (at: number) => onChange(lines.filter((_, i) => i !== at));
  const move = (at: number, by: -1 | 1) => {
    const next = [...lines];
    const [moved] = next.splice(at, 1);
    next.splice(at + by, 0, moved);
    onChange(next);
  };
  const nameOf = (one: unknown, i: number): string => {
    const words = wordsOf(rest.telling, rest.name, isThing(one) || Array.isArray(one) ? [one] : one);
    const text = words.kind === "line" ? words.text : words.lines[0]?.text;
    return text || say("rules.new-line", { n: i + 1 });
  };
  return (
    <fieldset className={styles.lines} aria-label={label}>
      <legend className={styles.legend}>{label}</legend>
      {wrong && <p className={styles.wrong}>{wrong}</p>}
      <ol>
        {lines.map((one, i) => {
          const name = nameOf(one, i);
          const key = isThing(one) && typeof one.key === "string" ? one.key : String(i);
          const isBad = rest.problems.some(
            (problem) => problem.path.startsWith(`${path}/${i}/`) || problem.path === `${path}/${i}`,
          );
          return (
            <li key={key} className={styles.entry}>
              <details {...(isBad && { open: true })}>
                <summary>
                  <span className={styles.no}>{i + 1}</span> {name}
                </summary>
                <div className={styles.inside}>
                  {part({
                    ...rest,
                    label: isThing(one) ? speak("rules.field.zh") : name,
                    schema: items,
                    value: one,
                    path: `${path}/${i}`,
                    onChange: (next) => put(i, next),
                  })}
                </div>
              </details>
              <span className={styles.tools}>
                <Button
                  size="small"
                  disabled={i === 0}
                  aria-label={say("rules.up", { name })}
                  onClick={() => move(i, -1)}
                >
                  ↑
                </Button>
                <Button
                  size="small"
                  disabled={i === lines.length - 1}
                  aria-label={say("rules.down", { name })}
                  onClick={() => move(i, 1)}
                >
                  ↓
                </Button>
                <Button size="small" aria-label={say("rules.drop-line", { name })} onClick={() => drop(i)}>
                  {say("rules.drop")}
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
      <Button onClick={() => onChange([...lines, newLine(items, lines)])}>{say("rules.add-line")}</Button>
    </fieldset>
  );
}
