import type { ReactNode } from "react";
import styles from "./FootBar.module.css";

/** The bar at the foot of a form, which stays in sight: on the left how it stands, on the right what can be done. */
export function FootBar({ words, children }: { words: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.bar}>
      <div className={styles.words}>{words}</div>
      <div className={styles.acts}>{children}</div>
    </div>
  );
}
