import { readFile, stat } from "node:fs/promises";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

const DIST = new URL("../../../dist/office/", import.meta.url);
const NOT_BUILT = "<!doctype html><title>Bangfu</title><p>npm run build";
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join("; ");

/** The page as it lies on the disk now: after an upgrade under a running server it names the new files, not those that are gone. */
function currentPage(file: URL): () => Promise<string> {
  let read = { made: 0, html: NOT_BUILT };
  return async () => {
    const made = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (made !== read.made && made !== 0) read = { made, html: await readFile(file, "utf8") };
    return read.html;
  };
}

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
      c.header("content-security-policy", POLICY);
      c.header("cache-control", "no-cache");
      return c.html(await page());
    });
}
