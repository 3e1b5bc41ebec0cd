import { Agent, request } from "node:http";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

/** What one client asks again and again; clients take the list in turn. */
export type Ask = { method: string; path: string; body?: string };
export type Told = { perSecond: number; p50: number; p95: number; errors: number; answers: number };

type Order = { origin: string; cookie: string; asks: readonly Ask[]; clients: number; seconds: number };

/** Asks over HTTP with so many clients for so many seconds, from a thread of its own, on connections that stay open. */
export const askWith = (order: Order): Promise<Told> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: order });
    worker.once("message", resolve);
    worker.once("error", reject);
  });

async function run({ origin, cookie, asks, clients, seconds }: Order): Promise<Told> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  let errors = 0;
  let turn = 0;
  const end = performance.now() + seconds * 1000;
  const once = ({ method, path, body }: Ask): Promise<void> =>
    new Promise((done) => {
      const start = performance.now();
      const call = request(
        `${origin}${path}`,
        { method, agent, headers: { cookie, ...(body && { "content-type": "application/json" }) } },
        (answer) => {
          answer.resume();
          answer.once("end", () => {
            times.push(performance.now() - start);
            if (answer.statusCode !== 200) errors += 1;
            done();
          });
        },
      );
      call.once("error", () => {
        errors += 1;
        done();
      });
      call.end(body);
    });
  const client = async (): Promise<void> => {
    while (performance.now() < end) await once(asks[turn++ % asks.length] as Ask);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - start) / 1000;
  agent.destroy();
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { perSecond: times.length / took, p50: at(0.5), p95: at(0.95), errors, answers: times.length };
}

if (!isMainThread && parentPort) parentPort.postMessage(await run(workerData as Order));
