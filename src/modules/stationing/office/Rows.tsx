import type { ReactNode } from "react";
import { EmptyState } from "#ui/EmptyState.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSay } from "#ui/Speech.tsx";
import styles from "./office.module.css";

export type Cell<Row> = { key: string; title: string; cell: (row: Row) => ReactNode };
type Props<Row> = {
  label: string;
  rows: readonly Row[] | undefined;
  cells: readonly Cell<Row>[];
  rowKey: (row: Row) => string;
  empty: string;
};

/** Figures stand under each other at the end of their column. */
const isFigure = (value: ReactNode): boolean =>
  typeof value === "number" ||
  (typeof value === "string" && /^[\d.,/% —–-]+(\s?\p{L}{1,3})?$/u.test(value) && !/^\d{4}-/.test(value));

/** A plain table of what one request brings; the first column names the row. */
export function Rows<Row>({ label, rows, cells, rowKey, empty }: Props<Row>) {
  const say = useSay();
  if (rows === undefined) return null;
  if (rows.length === 0) return <EmptyState title={empty} />;
  const figures = cells.map((one, i) => i > 0 && rows.every((row) => isFigure(one.cell(row))));
  return (
    <ScrollFrame label={say("stationing.table-of", { what: label })}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {cells.map((one, i) => (
              <th key={one.key} scope="col" className={figures[i] ? styles.end : undefined}>
                {one.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {cells.map((one, i) =>
                i === 0 ? (
                  <th key={one.key} scope="row">
                    {one.cell(row)}
                  </th>
                ) : (
                  <td key={one.key} className={figures[i] ? styles.end : undefined}>
                    {one.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
