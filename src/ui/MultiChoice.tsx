import type { GivenToInput } from "./Field.tsx";
import styles from "./MultiChoice.module.css";

type Props = Partial<GivenToInput> & {
  values: readonly string[];
  options: readonly { value: string; label: string }[];
  onChange: (values: string[]) => void;
  label: string;
};

/** Several of a short list, each a box to tick; in the list's order whatever the order of ticking. */
export function MultiChoice({ values, options, onChange, label, id, status, ...rest }: Props) {
  // a group cannot be “required” for a reader; its label says so already
  const { "aria-required": _, ...about } = rest;
  const toggle = (value: string, on: boolean) => {
    const wanted = new Set(values);
    if (on) wanted.add(value);
    else wanted.delete(value);
    const known = options.map((one) => one.value).filter((one) => wanted.has(one));
    onChange([...known, ...[...wanted].filter((one) => !known.includes(one))]);
  };
  return (
    <fieldset className={`${styles.boxes} ${status ? styles[status] : ""}`} aria-label={label} {...about}>
      {options.map((one, i) => (
        <label key={one.value} className={styles.box}>
          <input
            {...(i === 0 && id !== undefined && { id })}
            type="checkbox"
            checked={values.includes(one.value)}
            onChange={(event) => toggle(one.value, event.target.checked)}
          />
          {one.label}
        </label>
      ))}
    </fieldset>
  );
}
