import { fork } from "node:child_process";
import { connect, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { percentile, processorSince } from "./bench.ts";

/** What one client asks again and again; clients take the list in turn. */
export type Ask = { method: string; path: string; body?: string };

/**
 * How many ask and for how long. Without `everyMs` each asks as soon as it is answered; with it each asks at its own moments,
 * so often, answered or not, and the time counts from the moment that was meant.
 */
type Order = {
  origin: string;
  cookie: string;
  asks: readonly Ask[];
  clients: number;
  seconds: number;
  everyMs?: number;
};

/** `cpuMs`: processor time of the clients themselves for one answer. */
export type Told = { perSecond: number; p50: number; p95: number; errors: number; answers: number; cpuMs: number };

/** Asks over HTTP from a process of its own, on connections that stay open. */
export const askWith = (order: Order): Promise<Told> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), { execArgv: process.execArgv });
    child.once("message", (told) => resolve(told as Told));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the clients ended with ${code}`)));
    child.send(order);
  });

/** One connection. It knows just enough of HTTP to be light: a status, a length, a body nobody looks at. */
class Line {
  private readonly socket: Socket;
  private answered: ((status: number) => void) | null = null;
  private head = "";
  private left = -1;
  private status = 0;

  constructor(origin: URL) {
    this.socket = connect(Number(origin.port), origin.hostname);
    this.socket.setNoDelay(true);
    this.socket.on("data", (bytes) => this.take(bytes));
    this.socket.on("error", () => this.finish(0));
    this.socket.on("close", () => this.finish(0));
  }

  ask(request: string): Promise<number> {
    return new Promise((resolve) => {
      this.answered = resolve;
      if (this.socket.destroyed) this.finish(0);
      else this.socket.write(request);
    });
  }

  private take(bytes: Buffer): void {
    if (this.left < 0) {
      this.head += bytes.toString("latin1");
      const end = this.head.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = /\r\ncontent-length: (\d+)/i.exec(this.head);
      if (!length) throw new Error("an answer without a length");
      this.status = Number(this.head.slice(9, 12));
      this.left = Number(length[1]) - (this.head.length - end - 4);
      this.head = "";
    } else this.left -= bytes.length;
    if (this.left > 0) return;
    this.left = -1;
    this.finish(this.status);
  }

  private finish(status: number): void {
    const answered = this.answered;
    this.answered = null;
    answered?.(status);
  }

  close(): void {
    this.socket.destroy();
  }
}

const sleepUntil = (at: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())));

async function run({ origin, cookie, asks, clients, seconds, everyMs }: Order): Promise<Told> {
  const url = new URL(origin);
  const requests = asks.map(
    ({ method, path, body = "" }) =>
      `${method} ${path} HTTP/1.1\r\nhost: ${url.host}\r\ncookie: ${cookie}\r\n${
        method === "GET" ? "" : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
      }\r\n${body}`,
  );
  const times: number[] = [];
  let [errors, turn] = [0, 0];
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const end = start + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, i) => {
      const line = new Line(url);
      let meant = start + (everyMs ? (everyMs * i) / clients : 0); // spread evenly over the first span
      while (meant < end) {
        if (everyMs) await sleepUntil(meant);
        const status = await line.ask(requests[turn++ % requests.length] ?? "");
        times.push(performance.now() - meant);
        if (status !== 200) errors += 1;
        meant = everyMs ? meant + everyMs : performance.now();
      }
      line.close();
    }),
  );
  const took = (performance.now() - start) / 1000;
  const used = processorSince(cpu);
  const answers = times.length;
  return {
    perSecond: answers / took,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    errors,
    answers,
    cpuMs: used / answers,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.once("message", (order: Order) => {
    void run(order).then((told) => process.send?.(told, () => process.exit(0)));
  });
