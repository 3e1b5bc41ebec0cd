import { parentPort } from "node:worker_threads";
import { tellError } from "../threads.ts";
import { openTable } from "./open-table.ts";
import { AHEAD, type RowsAsked, type RowsTold } from "./rows-order.ts";

const port = parentPort;
if (!port) throw new Error("runs as a thread only");
const say = (word: RowsTold): void => port.postMessage(word);

let room = 0;
let go = (): void => {};

async function read(path: string, sheet: number): Promise<void> {
  room = AHEAD;
  const table = await openTable(path);
  try {
    for await (const rows of table.batches(sheet)) {
      while (room <= 0)
        await new Promise<void>((resolve) => {
          go = resolve;
        });
      room -= 1;
      say({ rows, share: table.share() });
    }
  } finally {
    await table.close();
  }
  say({ end: true });
}

port.on("message", (asked: RowsAsked) => {
  if ("room" in asked) {
    room += asked.room;
    go();
  } else read(asked.path, asked.sheet).catch((error: unknown) => say({ trouble: tellError(error) }));
});
