import type { ReactNode } from "react";
import styles from "./FactSheet.module.css";
import { Missing } from "./Figures.tsx";

export type SheetFact = { key: string; name: string; value: ReactNode; wide?: boolean };

/** Facts as a paper form shows them: name, then value, in columns that line up. */
export function FactSheet({ facts }: { facts: readonly SheetFact[] }) {
  return (
    <dl className={styles.sheet}>
      {facts.map((fact) => (
        <div key={fact.key} className={fact.wide ? styles.wide : styles.fact}>
          <dt>{fact.name}</dt>
          <dd>{fact.value === null || fact.value === undefined || fact.value === "" ? <Missing /> : fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
