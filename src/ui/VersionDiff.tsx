import { Missing } from "./Figures.tsx";
import { useSay } from "./Speech.tsx";
import styles from "./VersionDiff.module.css";

export type Difference = { key: string; field: string; before: string | null; after: string | null };

/** Two versions beside each other, only what differs. Struck out and underlined as well as coloured. */
export function VersionDiff({ differences }: { differences: readonly Difference[] }) {
  const say = useSay();
  if (differences.length === 0) return <p className="soft">{say("ui.diff.same")}</p>;
  return (
    <table className={styles.diff}>
      <thead>
        <tr>
          <th scope="col">{say("ui.diff.field")}</th>
          <th scope="col">{say("ui.diff.before")}</th>
          <th scope="col">{say("ui.diff.after")}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((one) => (
          <tr key={one.key}>
            <th scope="row">{one.field}</th>
            <td>{one.before === null ? <Missing /> : <del>{one.before}</del>}</td>
            <td>{one.after === null ? <Missing /> : <ins>{one.after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
