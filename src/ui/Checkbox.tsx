import type { ComponentProps } from "react";
import styles from "./Checkbox.module.css";

/** A box to tick with its words; a click on the words ticks it too. */
export const Checkbox = ({ children, className, ...rest }: Omit<ComponentProps<"input">, "type">) => (
  <label className={[styles.whole, className].filter(Boolean).join(" ")}>
    <input {...rest} type="checkbox" />
    {children && <span>{children}</span>}
  </label>
);
