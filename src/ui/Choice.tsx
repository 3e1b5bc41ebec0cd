import styles from "./Choice.module.css";
import type { GivenToInput } from "./Field.tsx";
import { useSay } from "./Speech.tsx";

export type ChoiceOption = { value: string; label: string };

type Props = Partial<GivenToInput> & {
  value: string | null | undefined;
  options: readonly ChoiceOption[];
  onChange: (value: string | null) => void;
  /** May nothing be chosen? Then the first line is empty. */
  mayBeEmpty?: boolean;
  /** What the empty line says. */
  emptyWord?: string;
  "aria-label"?: string;
  disabled?: boolean;
};

/** One of a list. The browser's own list: typing a letter jumps, arrows walk, and it is the same on every machine. */
export function Choice({ value, options, onChange, mayBeEmpty = true, emptyWord, status, disabled, ...rest }: Props) {
  const say = useSay();
  const unknown = value && !options.some((one) => one.value === value) ? value : null;
  return (
    <select
      {...rest}
      disabled={disabled}
      className={`${styles.choice} ${status ? styles[status] : ""}`}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value || null)}
    >
      {(mayBeEmpty || !value) && <option value="">{emptyWord ?? say("ui.choose")}</option>}
      {unknown && <option value={unknown}>{unknown}</option>}
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
