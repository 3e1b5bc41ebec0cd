import { sql } from "kysely";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Db } from "./db/tables.ts";

export type Metrics = {
  /** One request answered. `route` is the pattern, never the path: a path may carry an id. */
  request: (method: string, route: string, status: number, seconds: number) => void;
  /** A bug was reported. */
  bug: () => void;
  /** The text Prometheus reads, and its media type. */
  text: () => Promise<{ body: string; type: string }>;
};

/** Figures for Prometheus: requests, bugs, and how much work waits. Nothing about people. */
export function openMetrics(db: Db): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "bangfu_" });
  const requests = new Histogram({
    name: "bangfu_http_request_seconds",
    help: "Time to answer a request",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const bugs = new Counter({ name: "bangfu_bugs_total", help: "Errors nobody expected", registers });
  waiting(registry, db);
  return {
    request: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    bug: () => bugs.inc(),
    text: async () => ({ body: await registry.metrics(), type: registry.contentType }),
  };
}

const QUESTIONS = {
  bangfu_outbox_waiting: ["Events not delivered yet", sql`select count(*)::int n from outbox where done_at is null`],
  bangfu_outbox_troubled: [
    "Events that failed at least once",
    sql`select count(*)::int n from outbox where done_at is null and tries > 0`,
  ],
  bangfu_jobs_waiting: [
    "Jobs waiting or running",
    sql`select count(*)::int n from job where state in ('waiting', 'running')`,
  ],
  bangfu_audit_unsealed: [
    "Audit entries not sealed yet",
    sql`select count(*)::int n from audit_entry where xid >= coalesce((select sealed_below from audit_block order by no desc limit 1), '0')
      and no > coalesce((select above_entry from audit_block order by no desc limit 1), 0)`,
  ],
} as const;

/** Asked when somebody reads the figures; -1 when the database is away. */
function waiting(registry: Registry, db: Db): void {
  for (const [name, [help, question]] of Object.entries(QUESTIONS))
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const n = await question.execute(db).then(
          ({ rows }) => Number((rows[0] as { n: number } | undefined)?.n ?? 0),
          () => -1,
        );
        this.set(n);
      },
    });
}
