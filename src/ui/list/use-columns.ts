import { useCallback, useMemo, useState } from "react";

type ColumnLike = { key: string; always?: boolean; extra?: boolean };
export type ColumnChoice<Column> = {
  shown: readonly Column[];
  isShown: (key: string) => boolean;
  toggle: (key: string) => void;
  /** Exactly these are shown from now on, besides those that always are. */
  show: (keys: readonly string[]) => void;
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
  const keep = useCallback(
    (next: Readonly<Record<string, boolean>>) => {
      setWanted(next);
      localStorage.setItem(storeName(name), JSON.stringify(next));
    },
    [name],
  );
  const toggle = useCallback((key: string) => keep({ ...wanted, [key]: !isShown(key) }), [wanted, isShown, keep]);
  const show = useCallback(
    (keys: readonly string[]) => keep(Object.fromEntries(columns.map(({ key }) => [key, keys.includes(key)]))),
    [columns, keep],
  );
  const shown = useMemo(() => columns.filter((one) => isShown(one.key)), [columns, isShown]);
  return { shown, isShown, toggle, show };
}
