import { type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./Dialog.module.css";
import { useSay } from "./Speech.tsx";

type Props = {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Buttons, the main one last. */
  actions?: ReactNode;
  width?: "narrow" | "normal" | "broad";
  /** A drawer comes from the side and leaves the page readable beside it. */
  drawer?: boolean;
  /** A dialog that must be answered has no way out but its buttons. */
  must?: boolean;
  children: ReactNode;
};

/** A dialog of the browser itself: focus stays inside, Esc closes it, the page behind is inert. */
export function Dialog({ open, title, onClose, actions, width = "normal", drawer, must, children }: Props) {
  const say = useSay();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (!open || !dialog) return;
    const opener = document.activeElement;
    if (!dialog.open) dialog.showModal();
    return () => {
      dialog.close();
      // a dialog that is taken out of the page while open gives the focus back to nobody: we do
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it already; the click is for the pointer only
    <dialog
      ref={element}
      className={`${styles.dialog} ${styles[width]} ${drawer ? styles.drawer : styles.middle}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!must) onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current && !must) onClose();
      }}
    >
      {open && (
        <div className={styles.inside}>
          <header className={styles.head}>
            <h2 id={id}>{title}</h2>
            {!must && (
              <button
                type="button"
                className={`plain-button ${styles.close}`}
                aria-label={say("ui.close")}
                onClick={onClose}
              >
                ×
              </button>
            )}
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}
