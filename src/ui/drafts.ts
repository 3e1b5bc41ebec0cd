import { findSecretText } from "./secret-text.ts";

/** What is kept of a form: its values, when, and whether something secret was typed that is not kept on the disk. */
export type Kept<Value> = { value: Value; at: number; withheld: boolean };
type Stores = { tab: Storage; disk: Storage };

const PREFIX = "bangfu.draft.";
const KEPT_MS = 30 * 86_400_000;
const nameOf = (account: string, form: string): string => `${PREFIX}${account}.${form}`;

/** A value without what must not lie on a disk: facts of these names, and texts that read like an ID, phone or card number. */
export function withoutSecrets(value: unknown, secret: readonly string[]): { value: unknown; withheld: boolean } {
  let withheld = false;
  const clean = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(clean);
    if (typeof one === "string" && findSecretText(one)) {
      withheld = true;
      return "";
    }
    if (one === null || typeof one !== "object") return one;
    const kept = Object.entries(one).filter(([key, inner]) => {
      const out = secret.includes(key.split(":").at(-1) ?? key) || (typeof inner === "string" && findSecretText(inner));
      if (out && inner !== null && inner !== "") withheld = true;
      return !out;
    });
    return Object.fromEntries(kept.map(([key, inner]) => [key, clean(inner)]));
  };
  return { value: clean(value), withheld };
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A draft that came back from the disk: what was withheld there is as the form has it before anybody types. */
export function filledUp<Value>(kept: unknown, initial: Value): Value {
  if (!isPlain(initial) || !isPlain(kept)) return kept as Value;
  const names = [...new Set([...Object.keys(initial), ...Object.keys(kept)])];
  return Object.fromEntries(
    names.map((name) => [name, name in kept ? filledUp(kept[name], initial[name]) : initial[name]]),
  ) as Value;
}

/**
 * Drafts of one account on this machine. The tab's own store has the whole of it, for a reload; the disk has it without
 * secrets, for a browser that was closed. Both are emptied when the person signs out.
 */
export function draftsOf(account: string, { tab, disk }: Stores) {
  const read = <Value>(store: Storage, form: string): Kept<Value> | undefined => {
    try {
      const kept = JSON.parse(store.getItem(nameOf(account, form)) ?? "null") as Kept<Value> | null;
      return kept && Date.now() - kept.at < KEPT_MS ? kept : undefined;
    } catch {
      return undefined;
    }
  };
  const forget = (form: string): void => {
    for (const store of [tab, disk]) store.removeItem(nameOf(account, form));
  };
  return {
    find: <Value>(form: string): Kept<Value> | undefined => {
      const here = read<Value>(tab, form);
      return here ? { ...here, withheld: false } : read<Value>(disk, form);
    },
    keep: (form: string, value: unknown, secret: readonly string[]): { withheld: boolean } => {
      const safe = withoutSecrets(value, secret);
      const at = Date.now();
      try {
        tab.setItem(nameOf(account, form), JSON.stringify({ value, at, withheld: false }));
        disk.setItem(nameOf(account, form), JSON.stringify({ ...safe, at }));
      } catch {
        // a full store keeps no draft; the form itself still has everything
      }
      return { withheld: safe.withheld };
    },
    forget,
    forgetAll: (): void => {
      for (const store of [tab, disk])
        for (const key of Object.keys(store)) if (key.startsWith(nameOf(account, ""))) store.removeItem(key);
    },
  };
}
export type Drafts = ReturnType<typeof draftsOf>;
