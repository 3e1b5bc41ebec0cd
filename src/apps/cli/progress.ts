import type { Call } from "./command-line.ts";

type Progress = { done: number; total: number | null };

/** Tells how far a job is: one line that moves at a terminal, nothing elsewhere. */
export function progressOn({ say }: Call, key: string): (job: Progress) => void {
  if (!process.stderr.isTTY) return () => {};
  return ({ done, total }) => {
    process.stderr.write(`\r\u001b[K${say(key, { done, total: total ?? "?" })}${done === total ? "\n" : ""}`);
  };
}
