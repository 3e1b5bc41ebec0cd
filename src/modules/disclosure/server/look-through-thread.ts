import { parentPort, workerData } from "node:worker_threads";
import type { Answer } from "#platform/bounded-thread.ts";
import { tellError } from "#platform/threads.ts";
import { scanFile } from "../domain/attached.ts";
import type { LookedThrough, LookOrder } from "./look-through.ts";
import { readTexts } from "./read-file.ts";

const port = parentPort;
if (!port) throw new Error("runs as a thread only");
const say = (word: Answer<LookedThrough | null>): void => port.postMessage(word);

async function look({ name, path, kind, words, titles }: LookOrder): Promise<LookedThrough | null> {
  const reading = await readTexts(path, kind);
  return reading && { whole: reading.whole, findings: scanFile(name, reading, words, titles) };
}

look(workerData as LookOrder).then(
  (told) => say({ told }),
  (error: unknown) => say({ trouble: tellError(error) }),
);
