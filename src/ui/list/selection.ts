import { useCallback, useMemo, useState } from "react";

export type Selection = {
  chosen: ReadonlySet<string>;
  setMany: (keys: readonly string[], on: boolean) => void;
  clear: () => void;
};

/** Which rows are chosen, by key. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const setMany = useCallback<Selection["setMany"]>(
    (keys, on) =>
      setChosen((before) => {
        const after = new Set(before);
        for (const key of keys) on ? after.add(key) : after.delete(key);
        return after;
      }),
    [],
  );
  const clear = useCallback(() => setChosen(new Set()), []);
  return useMemo(() => ({ chosen, setMany, clear }), [chosen, setMany, clear]);
}
