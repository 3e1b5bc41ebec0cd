import { createContext, useContext } from "react";
import type { Carried, News } from "#modules/sync/contract.ts";
import type { Beside } from "./store/beside.ts";
import type { Doing } from "./store/outbox.ts";
import type { Phone } from "./store/phone.ts";
import type { SyncState } from "./sync/use-sync.ts";

/** What every page of the open app has: the phone's store, its key, and what lies on it. */
export type Open = {
  phone: Phone;
  key: CryptoKey;
  news: News | undefined;
  households: readonly Carried[];
  sync: SyncState;
  /** Puts something done into the outbox and tries to send it; false when there was no room, which is said above the page. */
  act: (doing: Doing) => Promise<boolean>;
  /** My day, notices, lists of the log. */
  beside: Beside;
  /** Closes the phone; the password opens it and renews the session. */
  lock: () => void;
  syncNow: () => void;
  signOut: () => Promise<void>;
};

export const OpenContext = createContext<Open | null>(null);
export function useOpen(): Open {
  const open = useContext(OpenContext);
  if (!open) throw new Error("the phone is locked here");
  return open;
}
