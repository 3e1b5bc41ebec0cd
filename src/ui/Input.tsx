import { type ComponentProps, useState } from "react";
import type { GivenToInput } from "./Field.tsx";
import styles from "./Input.module.css";
import { useSay } from "./Speech.tsx";

type Look = {
  status?: GivenToInput["status"] | undefined;
  size?: "normal" | "large" | undefined;
  className?: string | undefined;
};
type InputProps = Omit<ComponentProps<"input">, "size" | "className"> & Look;

const look = ({ status, size = "normal", className }: Look): string =>
  [styles.input, styles[size], status && styles[status], className].filter(Boolean).join(" ");

/** One line of text. `type="search"` brings the browser's own cross that empties it. */
export const Input = ({ status, size, className, ...rest }: InputProps) => (
  <input {...rest} className={look({ status, size, className })} />
);

/** Several lines. It grows with what is written, by style alone. */
export const TextArea = ({ status, className, rows = 3, ...rest }: ComponentProps<"textarea"> & Look) => (
  <textarea {...rest} rows={rows} className={`${look({ status, className })} ${styles.lines}`} />
);

/** A password, hidden until asked to be seen. */
export function PasswordInput({ status, size, className, ...rest }: Omit<InputProps, "type">) {
  const say = useSay();
  const [seen, setSeen] = useState(false);
  return (
    <span className={styles.password}>
      <input {...rest} type={seen ? "text" : "password"} className={look({ status, size, className })} />
      <button
        type="button"
        className={`plain-button ${styles.eye}`}
        aria-pressed={seen}
        aria-label={say("ui.show-password")}
        title={say("ui.show-password")}
        onClick={() => setSeen(!seen)}
      >
        <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" aria-hidden="true">
          <path d="M1.5 9S4.2 4 9 4s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5Z" strokeWidth="1.3" />
          <circle cx="9" cy="9" r="2.3" strokeWidth="1.3" />
          {!seen && <path d="m3 15 12-12" strokeWidth="1.3" strokeLinecap="round" />}
        </svg>
      </button>
    </span>
  );
}
