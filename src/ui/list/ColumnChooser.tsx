import { Button, Popover } from "antd";
import { useSay } from "../Speech.tsx";
import styles from "./ColumnChooser.module.css";
import type { ColumnChoice } from "./use-columns.ts";

type Named = { key: string; title: string; always?: boolean };

/** Which columns to show. */
export function ColumnChooser<Column extends Named>({
  columns,
  choice,
}: {
  columns: readonly Column[];
  choice: ColumnChoice<Column>;
}) {
  const say = useSay();
  const list = (
    <ul className={styles.list}>
      {columns
        .filter((column) => !column.always)
        .map((column) => (
          <li key={column.key}>
            <label>
              <input type="checkbox" checked={choice.isShown(column.key)} onChange={() => choice.toggle(column.key)} />
              {column.title}
            </label>
          </li>
        ))}
    </ul>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={list}>
      <Button>{say("ui.list.columns")}</Button>
    </Popover>
  );
}
