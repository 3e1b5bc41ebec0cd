import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Drafts, draftsOf, filledUp } from "./drafts.ts";
import { useActor } from "./Rights.tsx";

const SAVE_AFTER_MS = 300;
const NONE: readonly string[] = [];

let signedOut = false;
const draftsHere = (account: string): Drafts => draftsOf(account, { tab: sessionStorage, disk: localStorage });

/** Takes everything this account has typed off the machine: done at sign-out, just before the page is left. */
export function forgetDraftsOf(account: string): void {
  signedOut = true;
  draftsHere(account).forgetAll();
}

export type Draft<Value> = {
  value: Value;
  set: (next: Value | ((before: Value) => Value)) => void;
  /** Something differs from what the server has. */
  dirty: boolean;
  /** This text was typed before the page was last loaded. */
  restored: boolean;
  /** It was brought back after the browser had been closed, and secret facts are to be typed again. */
  incomplete: boolean;
  /** Throws the draft away: after saving, or when the person says so. */
  forget: () => void;
};

type Options = {
  /** Names of facts that must not lie on the machine's disk: they are kept in the tab alone. */
  secret?: readonly string[];
};

/**
 * What is typed into a form, kept while it is typed, by account: an ended session, a reload or a closed browser loses
 * nothing. `name` tells the form and the thing it is about. Signing out empties it.
 */
export function useDraft<Value>(name: string, initial: Value, { secret = NONE }: Options = {}): Draft<Value> {
  const { accountId } = useActor();
  const drafts = useMemo(() => draftsHere(accountId), [accountId]);
  const [before] = useState(() => drafts.find<Value>(name));
  const [value, set] = useState<Value>(() =>
    before?.withheld ? filledUp(before.value, initial) : (before?.value ?? initial),
  );
  const [restored, setRestored] = useState(before !== undefined);
  const initialText = useMemo(() => JSON.stringify(initial), [initial]);
  const text = JSON.stringify(value);
  const dirty = text !== initialText;
  const latest = useRef({ initial, value, secret, dirty });
  latest.current = { initial, value, secret, dirty };
  const over = useRef(false);

  const save = useCallback(() => {
    const { value: now, secret: names, dirty: changed } = latest.current;
    if (changed && !over.current && !signedOut) drafts.keep(name, now, names);
  }, [drafts, name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text is kept a moment later
  useEffect(() => {
    if (!dirty) {
      drafts.forget(name);
      return;
    }
    over.current = false;
    const timer = setTimeout(save, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [drafts, name, text, dirty, save]);
  useEffect(() => {
    addEventListener("pagehide", save);
    return () => {
      removeEventListener("pagehide", save);
      save();
    };
  }, [save]);

  const forget = useCallback(() => {
    over.current = true;
    drafts.forget(name);
    setRestored(false);
    set(latest.current.initial);
  }, [drafts, name]);
  const kept = restored && dirty;
  return { value, set, dirty, restored: kept, incomplete: kept && before?.withheld === true, forget };
}

/** `useState` for what is typed into a dialog or a single box: kept like a draft, gone when the form is done with. */
export function useKept<Value>(
  name: string,
  initial: Value,
  options?: Options,
): [value: Value, set: Draft<Value>["set"], forget: () => void] {
  const { value, set, forget } = useDraft(name, initial, options);
  return [value, set, forget];
}
