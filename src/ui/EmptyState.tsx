import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

/** Nothing here yet: says so, and what to do next. */
export function EmptyState({ title, todo, action }: { title: string; todo?: string; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {todo && <p className="soft">{todo}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
