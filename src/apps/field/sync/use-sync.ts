import { useCallback, useEffect, useRef, useState } from "react";
import { itemsOf } from "../store/outbox.ts";
import { factOf, type Phone } from "../store/phone.ts";
import type { Progress } from "./fetch-news.ts";
import { httpLine } from "./http-line.ts";
import { syncOnce, type Trouble } from "./sync-once.ts";

export type SyncState = {
  /** What it is doing, in truth. */
  doing: "idle" | "sending" | "fetching";
  trouble: Trouble | null;
  waiting: number;
  refused: number;
  lastAt: string | undefined;
  progress: Progress | null;
};

const EVERY_MS = 120_000;
/** By the phone's own clock: how far it is off is found out by comparing it. */
const now = (): string => new Date().toISOString();

/** One flusher for all windows of this phone: others wait, and find nothing left to do. */
const alone = <Result>(run: () => Promise<Result>): Promise<Result> =>
  "locks" in navigator ? (navigator.locks.request("bangfu-sync", run) as Promise<Result>) : run();

/** Sends and fetches: at the start, when the signal comes back, after each thing done, and every two minutes. */
export function useSync(
  phone: Phone,
  key: CryptoKey | null,
  on: {
    news: () => void;
    lost: () => void;
    unknown: () => Promise<void>;
    /** Is the store still the one this key belongs to? */
    mine?: () => Promise<boolean>;
  },
) {
  const [state, setState] = useState<SyncState>({
    doing: "idle",
    trouble: null,
    waiting: 0,
    refused: 0,
    lastAt: undefined,
    progress: null,
  });
  const hooks = useRef(on);
  hooks.current = on;
  const look = useCallback(async () => {
    const items = await itemsOf(phone);
    const lastAt = await factOf(phone, "lastSyncAt");
    const waiting = items.filter((one) => one.state === "waiting").length;
    setState((before) => ({ ...before, waiting, refused: items.length - waiting, lastAt }));
  }, [phone]);

  const run = useCallback(async () => {
    const set = (more: Partial<SyncState>) => setState((before) => ({ ...before, ...more }));
    if ((await hooks.current.mine?.()) === false) return location.reload();
    set({ trouble: null });
    const trouble = await syncOnce({
      phone,
      key,
      line: httpLine,
      now,
      doing: (doing) => {
        set({ doing });
        void look();
      },
      tell: (progress) => set({ progress }),
      news: () => hooks.current.news(),
      bug: (error) => console.error(error),
    });
    set({ doing: "idle", trouble, progress: null });
    if (trouble === "lost") hooks.current.lost();
    if (trouble === "unknown-device") await hooks.current.unknown();
    await look();
  }, [phone, key, look]);

  const syncNow = useCallback(() => void alone(run), [run]);
  useEffect(() => {
    void look();
    syncNow();
    const timer = setInterval(syncNow, EVERY_MS);
    addEventListener("online", syncNow);
    return () => {
      clearInterval(timer);
      removeEventListener("online", syncNow);
    };
  }, [look, syncNow]);
  return { state, syncNow, look };
}
