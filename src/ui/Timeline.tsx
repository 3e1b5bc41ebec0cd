import type { ReactNode } from "react";
import { Moment } from "./Moment.tsx";
import styles from "./Timeline.module.css";

export type TimelineEntry = { key: string; at: string; what: ReactNode; who?: ReactNode; detail?: ReactNode };

/** What happened, the latest on top. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className={styles.timeline}>
      {entries.map((entry) => (
        <li key={entry.key} className={styles.entry}>
          <span className={styles.when}>
            <Moment at={entry.at} />
          </span>
          <span>{entry.what}</span>
          {entry.who && <span className={styles.who}>{entry.who}</span>}
          {entry.detail && <div className={styles.detail}>{entry.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
