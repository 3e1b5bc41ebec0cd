import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import styles from "./Popup.module.css";

type Props = {
  /** The button; `open` tells whether its panel is. */
  button: (given: { "aria-expanded": boolean; "aria-controls": string; onClick: () => void }) => ReactNode;
  /** What opens under it. `close` is for what ends the matter. */
  children: (close: () => void) => ReactNode;
  side?: "start" | "end";
};

/** A small panel under its button. Esc, a click elsewhere or leaving it by the keyboard closes it; Esc gives the focus back. */
export function Popup({ button, children, side = "start" }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      whole.current?.querySelector("button")?.focus();
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
      document.removeEventListener("keydown", onKey);
    };
  }, [open]);
  return (
    <span ref={whole} className={styles.whole}>
      {button({ "aria-expanded": open, "aria-controls": id, onClick: () => setOpen(!open) })}
      {open && (
        <div id={id} className={`${styles.panel} ${styles[side]}`}>
          {children(() => setOpen(false))}
        </div>
      )}
    </span>
  );
}
