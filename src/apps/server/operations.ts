import { createHash, timingSafeEqual } from "node:crypto";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { checkHealth } from "#platform/health.ts";
import type { Metrics } from "#platform/metrics.ts";
import type { World } from "#platform/world.ts";
import { routeLabel } from "./route-label.ts";
import { ipOf } from "./visits.ts";

const PLAIN = { "cache-control": "no-store" };
const LOCAL = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/**
 * For the people and programs that watch the installation: `/healthz` (the process lives), `/readyz` (work can be done),
 * `/metrics` (figures, for this machine itself or with METRICS_TOKEN). None tells anything about people.
 */
export const operations = (world: World, metrics: Metrics): Hono =>
  new Hono()
    .get("/healthz", (c) => c.text("ok", 200, PLAIN))
    .get("/readyz", async (c) => {
      const health = await checkHealth(world);
      return c.json(health, health.ok ? 200 : 503, PLAIN);
    })
    .get("/metrics", async (c) => {
      if (!mayMeasure(c)) return c.notFound();
      const { body, type } = await metrics.text();
      return c.body(body, 200, { ...PLAIN, "content-type": type });
    });

/** Times every request. The label is the kind of path, never the path itself. */
export const measured =
  (metrics: Metrics): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now();
    await next();
    metrics.request(c.req.method, routeLabel(c), c.res.status, (performance.now() - start) / 1000);
  };

function mayMeasure(c: Context): boolean {
  const token = process.env.METRICS_TOKEN;
  const given = c.req.header("authorization")?.replace(/^Bearer /, "");
  if (token && given) return timingSafeEqual(digest(token), digest(given));
  return c.req.header("x-forwarded-for") === undefined && LOCAL.has(ipOf(c));
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
