import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { currentPage, PAGE_POLICY } from "./page.ts";

const DIST = new URL("../../../dist/office/", import.meta.url);
/** The office as built by Vite: hashed assets are cached for good; every other path is the page itself, which is asked for anew each time. */
export function office(dist = DIST): Hono {
  const page = currentPage(new URL("index.html", dist));
  return new Hono()
    .use("/assets/*", async (c, next) => {
      await next();
      if (c.res.ok) c.header("cache-control", "public, max-age=31536000, immutable");
    })
    .use("/assets/*", serveStatic({ root: dist.pathname, precompressed: true }))
    .use("/icons/*", serveStatic({ root: dist.pathname }))
    .get("*", async (c, next) => {
      if (c.req.path.startsWith("/api/") || c.req.path.startsWith("/portal") || c.req.path.startsWith("/assets/"))
        return next();
      c.header("content-security-policy", PAGE_POLICY);
      c.header("cache-control", "no-cache");
      return c.html(await page());
    });
}
