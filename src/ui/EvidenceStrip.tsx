import styles from "./EvidenceStrip.module.css";
import { useSay } from "./Speech.tsx";

export type Evidence = { key: string; href: string; name: string; picture: boolean; note?: string };

/** Photos and papers that prove something, in one line; each opens in its own tab. */
export function EvidenceStrip({ evidence }: { evidence: readonly Evidence[] }) {
  const say = useSay();
  if (evidence.length === 0) return <p className="faint">{say("ui.evidence.none")}</p>;
  return (
    <ul className={styles.strip}>
      {evidence.map((one) => (
        <li key={one.key}>
          <a href={one.href} target="_blank" rel="noreferrer" className={styles.piece}>
            {one.picture ? (
              <img src={one.href} alt="" loading="lazy" className={styles.picture} />
            ) : (
              <span className={styles.paper} aria-hidden="true">
                {one.name.split(".").at(-1)?.slice(0, 4).toUpperCase()}
              </span>
            )}
            <span className={styles.name}>{one.name}</span>
            {one.note && <span className="faint">{one.note}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
