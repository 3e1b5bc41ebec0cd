import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import styles from "./office.module.css";

type Column = { title: string; figure?: true };
type Props = { title: string; columns: readonly Column[]; rows: readonly (readonly string[])[]; none: string };

/** One part of the record as a table; the first column names the row. */
export function Sheet({ title, columns, rows, none }: Props) {
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <p className="faint">{none}</p>
      ) : (
        <ScrollFrame label={title}>
          <table className={styles.table} aria-label={title}>
            <thead>
              <tr>
                {columns.map((one) => (
                  <th key={one.title} scope="col" className={one.figure && styles.end}>
                    {one.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.join("|")}>
                  {columns.map((one, i) =>
                    i === 0 ? (
                      <th key={one.title} scope="row">
                        {row[i]}
                      </th>
                    ) : (
                      <td key={one.title} className={one.figure && styles.end}>
                        {row[i]}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </Section>
  );
}
