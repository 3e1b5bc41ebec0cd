import { useCallback, useMemo, useState } from "react";

type ColumnLike = { key: string; always?: boolean; extra?: boolean };
export type ColumnChoice<Column> = {
  shown: readonly Column[];
  isShown: (key: string) => boolean;
  toggle: (key: string) => void;
};

const storeName = (name: string): string => `bangfu.columns.${name}`;

const remembered = (name: string): Readonly<Record<string, boolean>> => {
  try {
    return JSON.parse(localStorage.getItem(storeName(name)) ?? "{}");
  } catch {
    return {};
  }
};

/** Which columns a person wants to see in a list; kept on this machine. */
export function useColumns<Column extends ColumnLike>(name: string, columns: readonly Column[]): ColumnChoice<Column> {
  const [wanted, setWanted] = useState(() => remembered(name));
  const isShown = useCallback(
    (key: string) => {
      const column = columns.find((one) => one.key === key);
      return column?.always || (wanted[key] ?? !column?.extra);
    },
    [columns, wanted],
  );
  const toggle = useCallback(
    (key: string) => {
      const next = { ...wanted, [key]: !isShown(key) };
      setWanted(next);
      localStorage.setItem(storeName(name), JSON.stringify(next));
    },
    [wanted, isShown, name],
  );
  const shown = useMemo(() => columns.filter((one) => isShown(one.key)), [columns, isShown]);
  return { shown, isShown, toggle };
}
