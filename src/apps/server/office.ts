import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

const DIST = new URL("../../../dist/office/", import.meta.url);

/** The office as built by Vite: hashed assets cached for good, every other path is the page itself with a fresh nonce. */
export function office(): Hono {
  const page = new URL("index.html", DIST);
  const html = existsSync(page) ? readFileSync(page, "utf8") : "<!doctype html><title>Bangfu</title><p>npm run build";
  return new Hono()
    .use(
      "/assets/*",
      serveStatic({
        root: DIST.pathname,
        precompressed: true,
        onFound: (_, c) => c.header("cache-control", "public, max-age=31536000, immutable"),
      }),
    )
    .use("/icons/*", serveStatic({ root: DIST.pathname }))
    .get("*", (c, next) => {
      if (c.req.path.startsWith("/api/") || c.req.path.startsWith("/portal") || c.req.path.startsWith("/assets/"))
        return next();
      const nonce = randomBytes(16).toString("base64");
      c.header(
        "content-security-policy",
        `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`,
      );
      c.header("cache-control", "no-cache");
      return c.html(html.replaceAll("__CSP_NONCE__", nonce));
    });
}
