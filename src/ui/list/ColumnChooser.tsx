import { Button } from "../Button.tsx";
import { Popup } from "../Popup.tsx";
import { useSay } from "../Speech.tsx";
import styles from "./ColumnChooser.module.css";
import type { ColumnChoice } from "./use-columns.ts";

type Named = { key: string; title: string; always?: boolean };
type Props<Column> = { columns: readonly Column[]; choice: ColumnChoice<Column> };

/** Which columns to show. */
export function ColumnChooser<Column extends Named>({ columns, choice }: Props<Column>) {
  const say = useSay();
  return (
    <Popup side="end" button={(given) => <Button {...given}>{say("ui.list.columns")}</Button>}>
      {() => (
        <ul className={styles.list}>
          {columns
            .filter((column) => !column.always)
            .map((column) => (
              <li key={column.key}>
                <label>
                  <input
                    type="checkbox"
                    checked={choice.isShown(column.key)}
                    onChange={() => choice.toggle(column.key)}
                  />
                  {column.title}
                </label>
              </li>
            ))}
        </ul>
      )}
    </Popup>
  );
}
