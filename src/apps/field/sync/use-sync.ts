import { useCallback, useEffect, useRef, useState } from "react";
import { fetchBeside } from "../store/beside.ts";
import { forgetHouseholds } from "../store/households.ts";
import { itemsOf } from "../store/outbox.ts";
import { factOf, type Phone } from "../store/phone.ts";
import { fetchNews, type Progress } from "./fetch-news.ts";
import { flush } from "./flush.ts";
import { httpLine } from "./http-line.ts";
import { LineDown } from "./line.ts";
import { tellOfItself } from "./tell-of-itself.ts";

export type SyncState = {
  /** What it is doing, in truth. */
  doing: "idle" | "sending" | "fetching";
  trouble: LineDown["why"] | "full" | null;
  waiting: number;
  refused: number;
  lastAt: string | undefined;
  progress: Progress | null;
};

const EVERY_MS = 120_000;
/** By the phone's own clock: how far it is off is found out by comparing it. */
const now = (): string => new Date().toISOString();

/** The phone has no room left: the store says so by this name, sometimes one layer down. */
const isFull = (error: unknown): boolean =>
  [error, (error as { inner?: unknown }).inner].some(
    (one) => (one as Error | undefined)?.name === "QuotaExceededError",
  );

/** One flusher for all windows of this phone: others wait, and find nothing left to do. */
const alone = <Result>(run: () => Promise<Result>): Promise<Result> =>
  "locks" in navigator ? (navigator.locks.request("bangfu-sync", run) as Promise<Result>) : run();

/** Sends and fetches: at the start, when the signal comes back, after each thing done, and every two minutes. */
export function useSync(
  phone: Phone,
  key: CryptoKey | null,
  on: { news: () => void; lost: () => void; unknown: () => Promise<void> },
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
    try {
      set({ doing: "sending", trouble: null });
      await flush({ phone, key, line: httpLine, now });
      await look();
      if (key) {
        set({ doing: "fetching" });
        const tell = (progress: Progress) => set({ progress });
        await fetchNews({ phone, key, line: httpLine, now, tell });
        await fetchBeside(phone, key, httpLine);
        await tellOfItself(phone, httpLine);
        hooks.current.news();
      }
      set({ doing: "idle", progress: null });
    } catch (error) {
      const trouble = error instanceof LineDown ? error.why : isFull(error) ? "full" : "trouble";
      set({ doing: "idle", trouble, progress: null });
      if (trouble === "no-right") {
        await forgetHouseholds(phone);
        hooks.current.news();
      }
      if (trouble === "lost") hooks.current.lost();
      if (trouble === "unknown-device") await hooks.current.unknown();
      if (trouble === "trouble" && !(error instanceof LineDown)) console.error(error);
    }
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
