import { type ReactNode, useMemo } from "react";
import { Button } from "../Button.tsx";
import { EmptyState } from "../EmptyState.tsx";
import { formatCount } from "../Figures.tsx";
import { RefusalNote } from "../RefusalNote.tsx";
import { ScrollFrame } from "../ScrollFrame.tsx";
import { useSay } from "../Speech.tsx";
import { troubleOf } from "../trouble.ts";
import { ColumnChooser } from "./ColumnChooser.tsx";
import styles from "./RecordList.module.css";
import type { Selection } from "./selection.ts";
import { type ColumnChoice, useColumns } from "./use-columns.ts";
import type { Keyset } from "./use-keyset.ts";

export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand right, with the unit in the title. */
  align?: "end";
  /** Name by which the server sorts; without it the column cannot be sorted. */
  sort?: string;
  /** The first columns say who it is: they cannot be hidden. */
  always?: boolean;
  /** Shown only when chosen. */
  extra?: boolean;
};

export type Sorting = { by: string; down: boolean };

type Props<Row> = {
  /** Remembers the chosen columns under this name. */
  name: string;
  label: string;
  columns: readonly Column<Row>[];
  /** Which of them are shown, when the page itself wants to know (`useColumns` under the same name). */
  choice?: ColumnChoice<Column<Row>>;
  rows: Keyset<Row>;
  rowKey: (row: Row) => string;
  sorting?: Sorting | undefined;
  onSort?: (sorting: Sorting) => void;
  selection?: Selection;
  /** What can be done with the chosen rows. */
  batch?: ReactNode;
  filters?: ReactNode;
  actions?: ReactNode;
  totals?: ReactNode;
  empty: { title: string; todo?: string; action?: ReactNode };
};

/** A list as every module has it: filters, columns, totals, sorting, choosing rows, and more on demand. */
export function RecordList<Row>(props: Props<Row>) {
  const { name, label, columns, rows, rowKey, sorting, onSort, selection, batch, filters, actions, totals, empty } =
    props;
  const say = useSay();
  const own = useColumns(name, columns);
  const choice = props.choice ?? own;
  const keys = useMemo(() => rows.rows.map(rowKey), [rows.rows, rowKey]);
  const chosen = selection?.chosen.size ?? 0;
  return (
    <div>
      <div className={`${styles.tools} no-print`}>
        <div className={styles.filters}>{filters}</div>
        <div className={styles.actions}>
          {actions}
          {columns.some((column) => !column.always) && <ColumnChooser columns={columns} choice={choice} />}
        </div>
      </div>
      {chosen > 0 && selection && (
        <section className={`${styles.batch} no-print`} aria-label={say("ui.list.batch")}>
          <span>{say("ui.list.chosen", { count: chosen })}</span>
          {batch}
          <Button kind="link" onClick={selection.clear}>
            {say("ui.list.clear-choice")}
          </Button>
        </section>
      )}
      {rows.error ? <RefusalNote trouble={troubleOf(rows.error)} again={rows.again} /> : null}
      <ScrollFrame label={label} busy={rows.loading}>
        <table className={styles.table} aria-label={label}>
          <thead className={rows.rows.length === 0 && rows.loading ? styles.unseen : undefined}>
            <tr>
              {selection && (
                <th scope="col" className={styles.choose}>
                  <input
                    type="checkbox"
                    aria-label={say("ui.list.choose-all")}
                    checked={keys.length > 0 && keys.every((key) => selection.chosen.has(key))}
                    onChange={(event) => selection.setMany(keys, event.target.checked)}
                  />
                </th>
              )}
              {choice.shown.map((column) => (
                <HeadCell key={column.key} column={column} sorting={sorting} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.rows.map((row) => {
              const key = rowKey(row);
              return (
                <tr key={key} data-chosen={selection?.chosen.has(key) || undefined}>
                  {selection && (
                    <td className={styles.choose}>
                      <input
                        type="checkbox"
                        aria-label={say("ui.list.choose")}
                        checked={selection.chosen.has(key)}
                        onChange={(event) => selection.setMany([key], event.target.checked)}
                      />
                    </td>
                  )}
                  {choice.shown.map((column, i) => (
                    <td
                      key={column.key}
                      data-title={column.title}
                      className={`${column.align === "end" ? styles.end : ""} ${i === 0 ? styles.first : ""}`}
                    >
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
        {rows.loading && rows.rows.length === 0 && <Waiting />}
        {!rows.loading && !rows.error && rows.rows.length === 0 && <EmptyState {...empty} />}
      </ScrollFrame>
      <div className={rows.rows.length === 0 ? styles.unseen : styles.foot}>
        <span>{totals ?? say("ui.list.shown", { count: formatCount(rows.rows.length) })}</span>
        {rows.hasMore && (
          <Button onClick={rows.more} loading={rows.loadingMore}>
            {say("ui.list.more")}
          </Button>
        )}
      </div>
    </div>
  );
}

type HeadProps<Row> = {
  column: Column<Row>;
  sorting: Sorting | undefined;
  onSort: ((sorting: Sorting) => void) | undefined;
};

function HeadCell<Row>({ column, sorting, onSort }: HeadProps<Row>) {
  const { sort, title, align } = column;
  const active = sort !== undefined && sorting?.by === sort;
  const className = align === "end" ? styles.end : undefined;
  if (sort === undefined || !onSort)
    return (
      <th scope="col" className={className}>
        {title}
      </th>
    );
  return (
    <th scope="col" className={className} aria-sort={active ? (sorting.down ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        className={`plain-button ${styles.sort}`}
        onClick={() => onSort({ by: sort, down: active ? !sorting.down : false })}
      >
        {title}
        <span aria-hidden="true" className={active ? styles.arrow : styles.idle}>
          {active && sorting.down ? "↓" : "↑"}
        </span>
      </button>
    </th>
  );
}

const WIDTHS = [62, 84, 71, 78, 66, 80, 58, 74, 69, 82, 61, 77, 65, 79, 70, 83];

/** Grey lines where the rows will be, so that nothing jumps. */
function Waiting() {
  const say = useSay();
  return (
    <div className={styles.waiting} role="status">
      <span className="hidden-text">{say("ui.loading")}</span>
      {WIDTHS.map((width) => (
        <i key={width} style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  );
}
