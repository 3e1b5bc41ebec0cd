import { parentPort, workerData } from "node:worker_threads";
import type { SiteFonts } from "./fonts.ts";
import type { TypesetOrder, TypesetReply } from "./protocol.ts";
import { openTypesetter } from "./typesetter.ts";

const port = parentPort;
if (!port) throw new Error("runs as a worker only");
const typeset = openTypesetter(workerData as SiteFonts);

port.on("message", ({ id, documents, options }: TypesetOrder) => {
  try {
    const made = typeset(documents, options);
    port.postMessage({ id, typeset: made } satisfies TypesetReply, [made.pdf.buffer as ArrayBuffer]);
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) } satisfies TypesetReply);
  }
});
