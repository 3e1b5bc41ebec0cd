import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { PreparedDocument } from "../domain/document.ts";
import type { SiteFonts } from "./fonts.ts";
import type { Typeset, TypesetOptions, TypesetOrder, TypesetReply } from "./protocol.ts";

export type TypesetPool = {
  typeset: (documents: PreparedDocument[], options?: TypesetOptions, signal?: AbortSignal) => Promise<Typeset>;
  /** How many papers can be set at the same time. */
  width: number;
  close: () => Promise<void>;
};

type Waiting = { order: TypesetOrder; signal: AbortSignal | undefined; done: (reply: TypesetReply) => void };
type Hand = { worker: Worker; at: Waiting | null; timer: NodeJS.Timeout | undefined };

/** A paper that takes longer than this is given up with its worker; a fresh worker takes the next. */
const LIMIT_MS = 120_000;

/** Warm compilers on worker threads, started when first needed. An idle pool does not keep the process alive. */
export function openTypesetPool(
  site: SiteFonts = {},
  width = Math.max(1, Math.min(4, availableParallelism())),
): TypesetPool {
  const hands = new Set<Hand>();
  const queue: Waiting[] = [];
  let nextId = 0;
  let closed = false;

  const hire = (): Hand => {
    const worker = new Worker(new URL("./typeset-worker.ts", import.meta.url), { workerData: site });
    const hand: Hand = { worker, at: null, timer: undefined };
    hands.add(hand);
    worker.on("message", (reply: TypesetReply) => finish(hand, reply));
    worker.on("error", (error) => dismiss(hand, error instanceof Error ? error.message : String(error)));
    worker.on("exit", (code) => dismiss(hand, `typesetter stopped with code ${code}`));
    return hand;
  };

  const finish = (hand: Hand, reply: TypesetReply): void => {
    const job = hand.at;
    clearTimeout(hand.timer);
    hand.at = null;
    hand.worker.unref();
    if (job && job.order.id === reply.id) job.done(reply);
    pump();
  };

  const dismiss = (hand: Hand, error: string): void => {
    if (!hands.delete(hand)) return;
    void hand.worker.terminate();
    finish(hand, { id: hand.at?.order.id ?? -1, error });
  };

  const pump = (): void => {
    while (!closed && queue.length > 0) {
      const hand = [...hands].find((one) => one.at === null) ?? (hands.size < width ? hire() : undefined);
      if (!hand) return;
      const job = queue.shift();
      if (!job) return;
      if (job.signal?.aborted) {
        job.done({ id: job.order.id, error: "cancelled" });
        continue;
      }
      hand.at = job;
      hand.worker.ref();
      hand.timer = setTimeout(() => dismiss(hand, "typesetting took too long"), LIMIT_MS);
      hand.worker.postMessage(job.order);
    }
  };

  return {
    width,
    typeset: (documents, options = {}, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const order = { id: nextId++, documents, options };
        queue.push({
          order,
          signal,
          done: (reply) => {
            if (signal?.aborted) reject(signal.reason);
            else if ("error" in reply) reject(new Error(reply.error));
            else resolve(reply.typeset);
          },
        });
        pump();
      }),
    close: async () => {
      closed = true;
      for (const job of queue.splice(0)) job.done({ id: job.order.id, error: "closed" });
      await Promise.all([...hands].map((hand) => hand.worker.terminate()));
    },
  };
}
