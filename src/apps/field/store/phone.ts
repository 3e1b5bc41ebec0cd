import { Dexie, type Table } from "dexie";
import type { Lock } from "./lock.ts";
import type { Item } from "./outbox-item.ts";
import type { Sealed } from "./sealed.ts";
import type { Told } from "./told.ts";

/** A household as the phone keeps it: its id and revision open, everything about people sealed. */
export type KeptHousehold = { id: string; rev: string; sealed: Sealed };
/** A thing done, waiting for the server. `plain` only for what says nothing about households (a sign-in), so that it can go before unlocking. */
export type Kept = Omit<Item, "no"> & { no?: number; madeAt: string; sealed: Sealed | null; plain: unknown };
/** A photograph, signature or voice note on its way; it goes before the command that names it. */
export type KeptFile = {
  id: string;
  commandId: string;
  forCommand: string;
  purpose: string;
  place: string;
  name: string;
  bytes: number;
  sent: boolean;
  sealed: Sealed;
};
/**
 * A form as it was last touched: half-done, or handed in under the command it became. It stays until the server has taken that,
 * so that what is refused can be mended.
 */
export type KeptDraft = { id: string; kind: string; changedAt: string; forCommand?: string; sealed: Sealed };
/** What happened to things sent: kept short, says no more than what kind of thing it was, and what its owner is still to be told. */
export type KeptDone = { no?: number; name: string; at: string; told?: Told };

export type Phone = Dexie & {
  facts: Table<{ key: string; value: unknown }, string>;
  households: Table<KeptHousehold, string>;
  outbox: Table<Kept, number>;
  files: Table<KeptFile, string>;
  drafts: Table<KeptDraft, string>;
  done: Table<KeptDone, number>;
};

/**
 * The phone's own store. Versions only ever add: an update of the app loses nothing. `wiped` is called when another window has
 * deleted it: this one closes for good, so that it writes nothing of the old store into a new one.
 */
export function openPhone(name = "bangfu-field", wiped: () => void = () => undefined): Phone {
  const phone = new Dexie(name) as Phone;
  phone.on("versionchange", ({ newVersion }) => {
    if (newVersion) return;
    phone.close({ disableAutoOpen: true });
    wiped();
    return false; // Dexie itself would open it again
  });
  phone.version(1).stores({
    facts: "key",
    households: "id",
    outbox: "++no, &commandId, state",
    files: "id, forCommand",
    drafts: "id, kind",
    done: "++no",
  });
  // forms are found by the command they became
  phone.version(2).stores({ drafts: "id, kind, forCommand" });
  return phone;
}

export type Facts = {
  lock: Lock;
  deviceId: string;
  accountName: string;
  counter: number;
  lastSyncAt: string;
  skewMs: number;
  chosen: string[];
  news: Sealed;
  /** The day last signed in from this phone, and the time it showed. */
  signed: { day: string; at: string; signInId?: string; photo?: boolean };
  /** Whether a sign-in wants a photograph, open because a locked phone asks too. */
  signPhoto: "off" | "optional" | "required";
  /** What this phone last told the server of itself, and on which day. */
  told: string;
  /** Who came along to the last household: asked for again, not guessed. */
  companions: string[];
  /** What lies beside the households, by name: my day, notices, the lists of the log. */
  beside: Sealed;
};

export async function factOf<Key extends keyof Facts>(phone: Phone, key: Key): Promise<Facts[Key] | undefined> {
  return (await phone.facts.get(key))?.value as Facts[Key] | undefined;
}
export async function keepFact<Key extends keyof Facts>(phone: Phone, key: Key, value: Facts[Key]): Promise<void> {
  await phone.facts.put({ key, value });
}

/** Everything on this phone is gone: on signing out, or when it was reported lost. */
export async function wipe(phone: Phone): Promise<void> {
  await phone.delete();
}
