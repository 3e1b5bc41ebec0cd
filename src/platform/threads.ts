import { Worker } from "node:worker_threads";
import { Refusal, type RefusalStatus } from "#kernel/refusal.ts";

/** How long a thread is kept after its work: who mends a file and sends it again finds it warm. */
const KEPT_MS = 60_000;

/** Room for short-lived things. Left to itself a thread takes many times as much, beside the database on one small machine, and is hardly faster. */
const YOUNG_MB = 16;
const EVENTS = ["message", "error", "exit"] as const;

/** A place where one thread of a kind waits for the next work. One that is in use, or that broke, is never lent twice. */
export type ThreadKeeper = { take: () => Worker; keep: (thread: Worker) => void };

/** Threads that run one file; at most one is kept idle, and it does not keep the process alive. */
export function threadKeeper(file: URL): ThreadKeeper {
  let idle: { thread: Worker; timer: NodeJS.Timeout } | undefined;
  const leave = (): Worker | undefined => {
    const thread = idle?.thread;
    clearTimeout(idle?.timer);
    idle = undefined;
    for (const event of EVENTS) thread?.removeAllListeners(event);
    thread?.ref();
    return thread;
  };
  return {
    take: () => leave() ?? new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } }),
    keep: (thread) => {
      if (idle) return void thread.terminate();
      for (const event of EVENTS) thread.removeAllListeners(event);
      thread.unref();
      const end = (): void => void leave()?.terminate();
      idle = { thread, timer: setTimeout(end, KEPT_MS).unref() };
      thread.on("error", end).on("exit", leave);
    },
  };
}

/** An error as a message carries it: a refusal arrives as one, all else as a bug. */
export type ToldError = {
  refusal: { code: string; status: RefusalStatus; facts: Refusal["facts"] } | null;
  text: string;
};

export const tellError = (error: unknown): ToldError => ({
  refusal: error instanceof Refusal ? { code: error.code, status: error.status, facts: error.facts } : null,
  text: error instanceof Error ? (error.stack ?? error.message) : String(error),
});

export const errorOf = ({ refusal, text }: ToldError): Error =>
  refusal ? new Refusal(refusal.code, refusal.status, refusal.facts) : new Error(text);

/** What is said between a thread and who uses it, word by word; words are taken in the order in which they fit. */
export type Talk<Asked, Told> = {
  ask: (asked: Asked) => void;
  /** The first word not taken yet that fits, awaited. Throws what broke the thread. */
  hear: <Word extends Told>(fits: (told: Told) => told is Word) => Promise<Word>;
  /** Ends the talk. A thread whose work is whole is kept for the next. */
  end: (isWhole: boolean) => void;
};

/** Takes a thread and talks to it. */
export function talkTo<Asked, Told extends object>(keeper: ThreadKeeper): Talk<Asked, Told> {
  const thread = keeper.take();
  const told: Told[] = [];
  let broken: Error | undefined;
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    const all = waiting;
    waiting = [];
    for (const one of all) one();
  };
  const breaks = (error: Error): void => {
    broken ??= error;
    wake();
  };
  thread.on("message", (word: Told) => {
    told.push(word);
    wake();
  });
  thread.on("error", breaks);
  thread.on("exit", () => breaks(new Error("the thread has ended")));
  return {
    ask: (asked) => thread.postMessage(asked),
    hear: async <Word extends Told>(fits: (word: Told) => word is Word): Promise<Word> => {
      for (;;) {
        const at = told.findIndex(fits);
        const [word] = at < 0 ? [] : told.splice(at, 1);
        if (word !== undefined) return word as Word;
        if (broken) throw broken;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    end: (isWhole) => {
      if (isWhole && !broken) keeper.keep(thread);
      else void thread.terminate();
    },
  };
}
