import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { portalPages } from "#modules/disclosure/index.ts";
import type { World } from "#platform/world.ts";

/** The public face: server-made pages without script or cookie, Chinese at `/portal`, English at `/portal/en`. */
export const portal = (world: World, ipOf: (c: Context) => string, report: (error: unknown) => void): Hono =>
  new Hono()
    .use("/portal/*", compress())
    .get("/portal/", (c) => c.redirect("/portal", 308))
    .get("/portal/en/", (c) => c.redirect("/portal/en", 308))
    .route("/portal/en", portalPages(world, "en", ipOf, report))
    .route("/portal", portalPages(world, "zh", ipOf, report));
