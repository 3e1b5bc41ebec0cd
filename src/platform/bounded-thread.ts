import { Worker } from "node:worker_threads";
import { errorOf, type ToldError } from "./threads.ts";

/** What work on somebody else's file may take: so long, and so much memory, its unpacked parts included. */
export type Bounds = { ms: number; bytes: number };

/** The one word such a thread says. */
export type Answer<Told> = { told: Told } | { trouble: ToldError };

const MB = 1024 * 1024;
const LOOK_MS = 50;

/**
 * Runs a file as a thread with this order (its `workerData`) and gives its answer; null when it was ended because it took too long or
 * held too much. The thread is new each time: what one order left behind is not held against the next.
 */
export async function runBounded<Told>(file: URL, order: object, most: Bounds): Promise<Told | null> {
  const thread = new Worker(file, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(most.bytes / MB) },
  });
  const answer = new Promise<Answer<Told> | null>((resolve, reject) => {
    thread.on("message", resolve);
    thread.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(null) : reject(error),
    );
    thread.on("exit", () => resolve(null));
  });
  const end = (): void => void thread.terminate();
  const deadline = setTimeout(end, most.ms);
  const watch = setInterval(() => void held(thread).then((bytes) => bytes > most.bytes && end()), LOOK_MS);
  try {
    const word = await answer;
    if (word && "trouble" in word) throw errorOf(word.trouble);
    return word?.told ?? null;
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    end();
  }
}

/** What a thread holds in memory; unpacked streams lie outside its heap. */
const held = (thread: Worker): Promise<number> =>
  thread.getHeapStatistics().then(
    (now) => now.total_heap_size + now.external_memory,
    () => 0,
  );
