import styles from "./Seats.module.css";
import { useSay } from "./Speech.tsx";

export type Seat = {
  key: string;
  title: string;
  name?: string | undefined;
  state: "signed" | "next" | "open" | "void";
};

/** ● ● ● ○ ○ ○ ○: how far the signatures are. `names` puts every seat and its signer underneath. */
export function Seats({ seats, names = false }: { seats: readonly Seat[]; names?: boolean }) {
  const say = useSay();
  const signed = seats.filter((seat) => seat.state === "signed").length;
  const dots = (
    <span className={styles.dots} role="img" aria-label={say("ui.seats-signed", { signed, all: seats.length })}>
      {seats.map((seat) => (
        <i key={seat.key} className={`${styles.dot} ${styles[seat.state]}`} />
      ))}
    </span>
  );
  if (!names)
    return (
      <span className={styles.short}>
        {dots}
        <span className="number faint" aria-hidden="true">
          {signed}/{seats.length}
        </span>
      </span>
    );
  return (
    <ol className={styles.list}>
      {seats.map((seat, i) => (
        <li key={seat.key} className={styles.seat} aria-current={seat.state === "next" ? "step" : undefined}>
          <i className={`${styles.dot} ${styles[seat.state]}`} aria-hidden="true" />
          <span className={styles.title}>
            {i + 1}. {seat.title}
          </span>
          <span className={seat.name ? styles.name : styles.nobody}>{seat.name ?? say(`ui.seat.${seat.state}`)}</span>
        </li>
      ))}
    </ol>
  );
}
