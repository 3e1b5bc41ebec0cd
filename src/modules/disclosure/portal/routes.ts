import { Readable } from "node:stream";
import type { Context } from "hono";
import { Hono } from "hono";
import type { Language } from "#kernel/actor.ts";
import { FileId } from "#kernel/ids.ts";
import { Place } from "#kernel/territory.ts";
import { TYPES } from "#platform/files/media-types.ts";
import { takeToken } from "#platform/ratelimit.ts";
import type { World } from "#platform/world.ts";
import { PostingId } from "../contract.ts";
import { readVerificationCode, verificationCode } from "../domain/verification.ts";
import {
  findCounty,
  findPublicBlock,
  findPublicCardVersion,
  findPublicFile,
  findPublicHead,
  findPublicObjection,
  findPublicPosting,
  findPublicVillage,
  publicPostings,
  publicProcedure,
  publicVillages,
  villagePromises,
} from "../server/portal-reads.ts";
import { cardPage } from "./card-page.ts";
import { newSeal } from "./form-seal.ts";
import { errorPage, howPage } from "./how-page.ts";
import { homePage, villagePage, villagesPage } from "./lists.ts";
import { NOTHING_TYPED, objectPage } from "./object-page.ts";
import { type Html, type PortalEnv, siteIn } from "./page.ts";
import { postingPage } from "./posting-page.ts";
import { sendObjection } from "./send-objection.ts";
import { CONTENT_SECURITY_POLICY } from "./style.ts";
import { trackPage } from "./track-page.ts";

type Portal = Context<PortalEnv>;

const asHtml = async (c: Portal, body: Html, status: 200 | 400 | 404 | 409 | 429 | 503 = 200): Promise<Response> =>
  c.html(await body, status);

const notFound = (c: Portal): Promise<Response> => {
  const site = c.get("site");
  return asHtml(c, errorPage(site, site.say("portal.error.not-found")), 404);
};

/** Did another site send this form? Browsers say so; what sends neither header is no browser. */
const isCrossSite = (c: Portal): boolean => {
  const site = c.req.header("sec-fetch-site");
  const from = c.req.header("origin");
  return (
    (site !== undefined && site !== "same-origin" && site !== "none") ||
    (site === undefined && from !== undefined && from !== new URL(c.req.url).origin)
  );
};

/** The public pages in one language, to be mounted at `/portal` and `/portal/en`. `report` hears of bugs. */
export function portalPages(
  world: World,
  language: Language,
  ipOf: (c: Context) => string,
  report: (error: unknown) => void,
): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.use(async (c, next) => {
    c.header("content-security-policy", CONTENT_SECURITY_POLICY);
    c.header("referrer-policy", "same-origin");
    c.header("cache-control", c.req.method === "GET" ? "public, max-age=30" : "no-store");
    const county = await findCounty(world);
    const site = siteIn(language, county?.name ?? "", world.now());
    c.set("site", site);
    if (!county) return asHtml(c, errorPage(site, site.say("portal.error.not-ready")), 404);
    c.set("countyCode", county.code);
    if (c.req.method === "POST" && isCrossSite(c)) return notFound(c);
    return next();
  });

  app.get("/", async (c) => asHtml(c, homePage(c.get("site"), await publicPostings(world, c.get("countyCode")))));

  app.get("/villages", async (c) => {
    const typed = (c.req.query("q") ?? "").trim().slice(0, 20);
    return asHtml(c, villagesPage(c.get("site"), typed, await publicVillages(world, c.get("countyCode"), typed)));
  });

  app.get("/v/:place", async (c) => {
    const place = Place.safeParse(c.req.param("place"));
    const village = place.success ? await findPublicVillage(world, c.get("countyCode"), place.data) : undefined;
    if (!village) return notFound(c);
    return asHtml(
      c,
      villagePage(
        c.get("site"),
        village,
        await publicPostings(world, c.get("countyCode"), village.place),
        await villagePromises(world, c.get("countyCode"), village.place),
      ),
    );
  });

  app.get("/p/:id", async (c) => {
    const found = await postingOf(world, c);
    return found ? asHtml(c, postingPage(c.get("site"), found.posting, found.rows, found.files)) : notFound(c);
  });

  app.get("/p/:id/files/:file", async (c) => {
    const [id, file] = [PostingId.safeParse(c.req.param("id")), FileId.safeParse(c.req.param("file"))];
    const found =
      id.success && file.success ? await findPublicFile(world, c.get("countyCode"), id.data, file.data) : undefined;
    if (!found) return notFound(c);
    const content = Readable.toWeb(await world.files.stream(found.sha256)) as unknown as ReadableStream;
    return c.body(content, 200, {
      "content-type": TYPES[found.kind] ?? "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      "content-length": String(found.bytes),
      "x-robots-tag": "noindex",
    });
  });

  app.get("/p/:id/object", async (c) => {
    const found = await postingOf(world, c);
    if (found?.posting.state !== "posted") return notFound(c);
    c.header("cache-control", "no-store");
    return asHtml(c, objectPage(c.get("site"), found.posting, newSeal(world, found.posting.id), NOTHING_TYPED, null));
  });

  app.post("/p/:id/object", async (c) => {
    const found = await postingOf(world, c);
    if (!found) return notFound(c);
    const { body, status } = await sendObjection(world, c, found.posting, ipOf(c));
    return asHtml(c, body, status);
  });

  app.get("/track", (c) => asHtml(c, trackPage(c.get("site"), "", null, null)));

  app.post("/track", async (c) => {
    const site = c.get("site");
    const typed = String((await c.req.parseBody()).number ?? "").slice(0, 30);
    if (!takeToken(`portal-track:${ipOf(c)}`, { burst: 20, perMinute: 6 }, Date.parse(world.now())))
      return asHtml(c, trackPage(site, typed, null, "too-often"), 429);
    const found = await findPublicObjection(world, c.get("countyCode"), typed);
    return asHtml(c, trackPage(site, typed, found ?? null, found ? null : "unknown"), found ? 200 : 404);
  });

  app.get("/card", async (c) => {
    const site = c.get("site");
    const head = await findPublicHead(world, c.get("countyCode"));
    const typed = (c.req.query("code") ?? "").trim().slice(0, 40);
    const hash = (c.req.query("hash") ?? "").replaceAll(/\s/g, "").toLowerCase().slice(0, 64);
    if (typed === "" && hash === "") return asHtml(c, cardPage(site, "", null, head, null));
    c.header("cache-control", "no-store");
    if (!takeToken(`portal-card:${ipOf(c)}`, { burst: 20, perMinute: 10 }, Date.parse(world.now())))
      return asHtml(c, cardPage(site, typed, null, head, "too-often"), 429);
    if (typed === "") {
      const block = await findPublicBlock(world, c.get("countyCode"), hash);
      return asHtml(c, cardPage(site, "", null, head, null, { hash, block }), block ? 200 : 404);
    }
    const digits = readVerificationCode(typed);
    if (digits === null) return asHtml(c, cardPage(site, typed, null, head, "unreadable"), 400);
    const found = await findPublicCardVersion(world, c.get("countyCode"), digits);
    const code = verificationCode(digits);
    return found
      ? asHtml(c, cardPage(site, code, found, head, null))
      : asHtml(c, cardPage(site, code, null, head, "unknown"), 404);
  });

  app.get("/how", async (c) => asHtml(c, howPage(c.get("site"), await publicProcedure(world, c.get("countyCode")))));
  app.all("*", notFound);
  app.onError((error, c) => {
    report(error);
    const site = c.get("site") ?? siteIn(language, "", world.now());
    return asHtml(c, errorPage(site, site.say("portal.error.trouble")), 503);
  });
  return app;
}

const postingOf = (world: World, c: Portal) => {
  const id = PostingId.safeParse(c.req.param("id"));
  return id.success ? findPublicPosting(world, c.get("countyCode"), id.data) : undefined;
};
