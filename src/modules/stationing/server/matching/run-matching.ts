import { Worker } from "node:worker_threads";
import type { MatchProblem } from "../../domain/matching/problem.ts";
import type { Matched } from "../../domain/matching/solve.ts";
import type { MatchOrder, MatchWord } from "./matching-worker.ts";

/** The solver may be late to notice its own limit; after this it is stopped, and the best plan it has told is the answer. */
const GRACE_MS = 10_000;

type Asked = { problem: MatchProblem; seconds: number; tell?: (word: { round?: number; gap?: number | null }) => void };

/** Matches in a thread of its own; `signal` ends it at once. Rejects when the thread breaks or is cancelled. */
export function runMatching({ problem, seconds, tell = () => {} }: Asked, signal?: AbortSignal): Promise<Matched> {
  return new Promise((resolve, reject) => {
    const order: MatchOrder = { problem, seconds };
    const worker = new Worker(new URL("./matching-worker.ts", import.meta.url), { workerData: order });
    let best: Matched | null = null;
    const late = (): void =>
      end(() => (best ? resolve(best) : reject(new Error("the matching did not end in its time"))));
    const timer = setTimeout(late, seconds * 1000 + GRACE_MS);
    const end = (then: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      void worker.terminate();
      then();
    };
    const cancel = (): void => end(() => reject(signal?.reason ?? new Error("cancelled")));
    if (signal?.aborted) return cancel();
    signal?.addEventListener("abort", cancel);
    worker.on("message", (word: MatchWord) => {
      if ("matched" in word) end(() => resolve(word.matched));
      else if ("best" in word) best = word.best;
      else tell(word);
    });
    worker.on("error", (error) => end(() => reject(error)));
    worker.on("exit", (code) => end(() => reject(new Error(`the matching stopped with code ${code}`))));
  });
}
