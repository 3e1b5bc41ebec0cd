import { type ReactNode, useEffect } from "react";
import styles from "./Screen.module.css";
import { useSay } from "./Speech.tsx";

type Props = {
  title: string;
  /** Where this is: a PlacePath, a way back. */
  above?: ReactNode;
  /** What this is, in one line under the title: state, deadline, key figures. */
  below?: ReactNode;
  actions?: ReactNode;
  /** What stands at the side: history, what to do next. */
  side?: ReactNode;
  /** Wide screens (lists) use the whole width; sheets keep to a readable one. */
  wide?: boolean;
  children: ReactNode;
};

/** A page of the office: who and where on top, what can be done beside it, then the sheet. */
export function Screen({ title, above, below, actions, side, wide = false, children }: Props) {
  const say = useSay();
  useEffect(() => {
    document.title = `${title} · ${say("ui.product")}`;
  }, [title, say]);
  return (
    <div className={wide ? styles.wide : styles.screen}>
      <header className={styles.head}>
        <div className={styles.words}>
          {above && <div className={styles.above}>{above}</div>}
          <h1>{title}</h1>
          {below && <div className={styles.below}>{below}</div>}
        </div>
        {actions && <div className={`${styles.actions} no-print`}>{actions}</div>}
      </header>
      {side ? (
        <div className={styles.columns}>
          <div className={styles.main}>{children}</div>
          <aside className={styles.side}>{side}</aside>
        </div>
      ) : (
        children
      )}
    </div>
  );
}

type SectionProps = { title: string; id?: string; actions?: ReactNode; note?: ReactNode; children: ReactNode };

/** One part of a sheet, with its own heading and, when needed, its own actions. */
export function Section({ title, id, actions, note, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title} id={id}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {note && <span className="faint">{note}</span>}
        {actions && <div className={`${styles.sectionActions} no-print`}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
