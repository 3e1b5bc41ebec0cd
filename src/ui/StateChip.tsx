import type { ReactNode } from "react";
import styles from "./StateChip.module.css";

/** How a state feels, each with its own shape, so that it reads without colour. */
export type Tone = "quiet" | "running" | "done" | "attention" | "trouble";

const SHAPE: Readonly<Record<Tone, ReactNode>> = {
  quiet: <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  running: (
    <>
      <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M5 1.4a3.6 3.6 0 0 1 0 7.2z" fill="currentColor" />
    </>
  ),
  done: <path d="M1.6 5.3 4 7.8 8.6 2.4" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  attention: <path d="M5 1 9.4 9H.6z" fill="currentColor" />,
  trouble: <path d="M5 .6 9.4 5 5 9.4.6 5z" fill="currentColor" />,
};

/** A state as word and shape. The word comes from the caller: `<StateChip tone="done" word="已归档" />` */
export function StateChip({ tone, word }: { tone: Tone; word: string }) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        {SHAPE[tone]}
      </svg>
      {word}
    </span>
  );
}
