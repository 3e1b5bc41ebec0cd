import { useCallback, useEffect, useMemo, useRef, useState } from "react";

const PREFIX = "bangfu.draft.";
const SAVE_AFTER_MS = 300;

/** Takes every draft off this machine: done at sign-out. */
export function forgetAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

const stored = <Value>(name: string): Value | undefined => {
  try {
    const text = sessionStorage.getItem(PREFIX + name);
    return text === null ? undefined : (JSON.parse(text) as Value);
  } catch {
    return undefined;
  }
};

export type Draft<Value> = {
  value: Value;
  set: (next: Value | ((before: Value) => Value)) => void;
  /** Something differs from what the server has. */
  dirty: boolean;
  /** This text was typed before the page was last loaded. */
  restored: boolean;
  /** Throws the draft away: after saving, or when the person says so. */
  forget: () => void;
};

/**
 * What is typed into a form, kept while it is typed: a reload, a crash or an ended session loses nothing. It lives in
 * the tab's own store, not the machine's, because forms hold ID numbers and county machines are shared.
 */
export function useDraft<Value>(name: string, initial: Value): Draft<Value> {
  const [before] = useState(() => stored<Value>(name));
  const [value, set] = useState<Value>(before ?? initial);
  const [restored, setRestored] = useState(before !== undefined);
  const initialText = useMemo(() => JSON.stringify(initial), [initial]);
  const text = JSON.stringify(value);
  const dirty = text !== initialText;
  const latest = useRef({ initial });
  latest.current = { initial };

  useEffect(() => {
    if (!dirty) {
      sessionStorage.removeItem(PREFIX + name);
      return;
    }
    const timer = setTimeout(() => sessionStorage.setItem(PREFIX + name, text), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [name, text, dirty]);

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => {
      sessionStorage.setItem(PREFIX + name, text);
      event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [name, text, dirty]);

  const forget = useCallback(() => {
    sessionStorage.removeItem(PREFIX + name);
    setRestored(false);
    set(latest.current.initial);
  }, [name]);
  return { value, set, dirty, restored: restored && dirty, forget };
}
