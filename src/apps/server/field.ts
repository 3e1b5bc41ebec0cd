import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { currentPage, PAGE_POLICY } from "./page.ts";

const DIST = new URL("../../../dist/field/", import.meta.url);

/** The phone's app as built by Vite, under `/field/`. The page and its service worker are asked for anew each time. */
export function field(dist = DIST): Hono {
  const page = currentPage(new URL("index.html", dist));
  const within = serveStatic({
    root: dist.pathname,
    precompressed: true,
    rewriteRequestPath: (path) => path.slice("/field".length),
  });
  return new Hono()
    .get("/field", (c) => c.redirect("/field/"))
    .use("/field/assets/*", async (c, next) => {
      await next();
      if (c.res.ok) c.header("cache-control", "public, max-age=31536000, immutable");
    })
    .use("/field/assets/*", within)
    .use("/field/icons/*", within)
    .use("/field/manifest.webmanifest", within)
    .use("/field/sw.js", async (c, next) => {
      await next();
      c.header("cache-control", "no-cache");
    })
    .use("/field/sw.js", within)
    .get("/field/*", async (c, next) => {
      if (c.req.path.startsWith("/field/assets/")) return next();
      c.header("content-security-policy", PAGE_POLICY);
      c.header("cache-control", "no-cache");
      return c.html(await page());
    });
}
