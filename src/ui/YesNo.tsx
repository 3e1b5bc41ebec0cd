import type { GivenToInput } from "./Field.tsx";
import { useSay } from "./Speech.tsx";
import styles from "./YesNo.module.css";

type Props = Partial<GivenToInput> & {
  value: boolean | null | undefined;
  onChange: (value: boolean | null) => void;
  label: string;
};

/** Yes, no, or not answered yet: an empty answer is not a no. */
export function YesNo({ value, onChange, label, id, status, ...rest }: Props) {
  const say = useSay();
  return (
    <span className={`${styles.pair} ${status ? styles[status] : ""}`} role="radiogroup" aria-label={label} {...rest}>
      {[true, false].map((one, i) => (
        <label key={String(one)} className={value === one ? styles.on : styles.off}>
          <input
            {...(i === 0 && id !== undefined && { id })}
            type="radio"
            name={id}
            checked={value === one}
            onChange={() => onChange(one)}
            onClick={() => value === one && onChange(null)}
          />
          {say(one ? "ui.yes" : "ui.no")}
        </label>
      ))}
    </span>
  );
}
