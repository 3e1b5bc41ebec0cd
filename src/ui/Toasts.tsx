import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { useSay } from "./Speech.tsx";
import styles from "./Toasts.module.css";

type Toast = { id: number; text: string; undo?: () => void };
type Tell = (text: string, options?: { undo?: () => void }) => void;

const ToastContext = createContext<Tell | null>(null);
const SHOWN_MS = { plain: 5_000, undoable: 12_000 };

/** Says what was done, and offers to undo it: instead of asking "are you sure" before. */
export function useTell(): Tell {
  const tell = useContext(ToastContext);
  if (!tell) throw new Error("no ToastProvider above this component");
  return tell;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const say = useSay();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const count = useRef(0);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((one) => one.id !== id)), []);
  const tell = useCallback<Tell>(
    (text, options) => {
      const id = count.current++;
      setToasts((all) => [...all.slice(-2), { id, text, ...options }]);
      setTimeout(() => drop(id), options?.undo ? SHOWN_MS.undoable : SHOWN_MS.plain);
    },
    [drop],
  );
  return (
    <ToastContext value={tell}>
      {children}
      <div className={`${styles.toasts} no-print`} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className={styles.toast}>
            <span>{toast.text}</span>
            {toast.undo && (
              <button
                type="button"
                className={`plain-button ${styles.undo}`}
                onClick={() => {
                  toast.undo?.();
                  drop(toast.id);
                }}
              >
                {say("ui.undo")}
              </button>
            )}
            <button
              type="button"
              className={`plain-button ${styles.close}`}
              aria-label={say("ui.close")}
              onClick={() => drop(toast.id)}
            >
              ×
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
