import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import type { StatusCode } from "hono/utils/http-status";
import { speak } from "#i18n/index.ts";
import { refusal } from "#kernel/refusal.ts";
import { oidcRoutes } from "#modules/accounts/index.ts";
import { attachmentRoutes } from "#modules/attachments/index.ts";
import { calendarFeeds } from "#modules/duties/index.ts";
import { intakeFiles } from "#modules/intake/index.ts";
import { jobStream } from "#modules/jobs/index.ts";
import { serveApi } from "#platform/http/api.ts";
import { bodyOf, refusalOf } from "#platform/http/refuse.ts";
import type { Visit } from "#platform/http/visit.ts";
import { openMetrics } from "#platform/metrics.ts";
import type { World } from "#platform/world.ts";
import { portal } from "../portal/portal.ts";
import { field } from "./field.ts";
import { office } from "./office.ts";
import { measured, operations } from "./operations.ts";
import { router } from "./router.ts";
import { ipOf, languageIn, visits } from "./visits.ts";

/** The largest request that is no file: a whole register row by row never comes this way. Files have limits of their own. */
const MOST_MB = 8;
const no = { tooLarge: refusal<{ mb: number }>("server.too-large", 413) };
const MOST_BYTES = MOST_MB * 1024 * 1024;
const tooLarge = (): never => {
  throw no.tooLarge({ mb: MOST_MB });
};
const counted = bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge });
/** A length that is said is enough, because Node reads no more than that. Counting what comes makes a stream of it, which costs more than small requests. */
const notTooLarge: MiddlewareHandler = (c, next) => {
  if (c.req.method === "GET" || c.req.method === "HEAD") return next();
  const said = c.req.header("content-length");
  if (said === undefined || c.req.header("transfer-encoding") !== undefined) return counted(c, next);
  return Number(said) <= MOST_BYTES ? next() : tooLarge();
};

type Env = { Variables: { visit: Visit } };

/** The whole HTTP face of one installation. `tell` hears of bugs; refusals are not bugs. */
export function makeApp(world: World, tell: (error: unknown) => void): Hono<Env> {
  const metrics = openMetrics(world.db);
  const report = (error: unknown): void => {
    metrics.bug();
    tell(error);
  };
  const api = serveApi(router, speak, report);
  const app = new Hono<Env>();
  app.use(measured(metrics));
  app.use(
    secureHeaders({ xFrameOptions: "DENY", referrerPolicy: "same-origin", crossOriginOpenerPolicy: "same-origin" }),
  );
  app.use("/api/*", visits(world));
  app.use("/api/v1/*", notTooLarge);
  app.use("/portal/*", notTooLarge);
  // what a phone fetches over a weak line
  for (const path of ["/api/v1/sync/*", "/api/v1/my-day", "/api/v1/notices", "/api/v1/worklog/*"])
    app.use(path, compress(), etag());
  app.use("/api/v1/*", async (c) => {
    const answered = await api(c.req.raw, c.get("visit"));
    if (!answered) return c.notFound();
    c.header("cache-control", "private, no-store");
    return c.newResponse(answered.body, { status: answered.status as StatusCode, headers: answered.headers });
  });
  app.route("/api/oidc", oidcRoutes);
  app.route("/api/files", attachmentRoutes);
  app.route("/api/intake", intakeFiles);
  app.route("/api/jobs/stream", jobStream);
  app.route("/", calendarFeeds(world));
  app.route("/", operations(world, metrics));
  app.route("/", portal(world, ipOf, report));
  app.route("/", field());
  app.route("/", office());
  app.onError((error, c) => {
    const language = languageIn(c);
    const refused = refusalOf(error);
    if (refused) return c.json(bodyOf(refused, speak, language), refused.status);
    report(error);
    return c.json({ code: "server.trouble", status: 500, message: speak(language, "server.trouble"), data: {} }, 500);
  });
  app.notFound((c) =>
    c.json({ code: "server.not-found", status: 404, message: speak(languageIn(c), "server.not-found"), data: {} }, 404),
  );
  return app;
}
