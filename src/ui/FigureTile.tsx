import type { Key } from "#i18n/index.ts";
import { To } from "./Address.tsx";
import { formatCount } from "./Figures.tsx";
import styles from "./FigureTile.module.css";
import { useSay } from "./Speech.tsx";

type Props = {
  name: string;
  value: number | undefined;
  /** The sentence of the unit; in English it differs for one and for several. */
  unit?: Key;
  note?: string;
  to?: string;
  alarming?: boolean;
};

/** A key figure that opens the list behind it. */
export function FigureTile({ name, value, unit, note, to, alarming = false }: Props) {
  const say = useSay();
  const shown = (
    <>
      <span className={styles.name}>{name}</span>
      <span className={alarming && value ? styles.alarming : styles.value}>
        {value === undefined ? "…" : formatCount(value)}
        {unit && <small className={styles.unit}>{say(unit, { count: value ?? 0 })}</small>}
      </span>
      {note && <span className={styles.note}>{note}</span>}
    </>
  );
  return to ? (
    <To to={to} className={`${styles.tile} ${styles.link}`}>
      {shown}
    </To>
  ) : (
    <div className={styles.tile}>{shown}</div>
  );
}
