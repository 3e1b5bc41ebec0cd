import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Language } from "#kernel/actor.ts";
import { refusal } from "#kernel/refusal.ts";
import { endSession, FLOW_COOKIE, findActor } from "#modules/accounts/index.ts";
import type { Visit } from "#platform/http/visit.ts";
import type { World } from "#platform/world.ts";

const COOKIE = "bangfu";
const no = { crossSite: refusal("server.cross-site", 403) };

const ON_SCREEN: ReadonlyMap<string, Language> = new Map([
  ["zh-CN", "zh"],
  ["en", "en"],
]);

/** Our own pages name the language on the screen, just `zh-CN` or `en`; a browser that opens a file sends its whole list. */
function languageOf(asked: string, chosen?: Language): Language {
  const shown = ON_SCREEN.get(asked);
  if (shown) return shown;
  return asked.toLowerCase().startsWith("en") ? "en" : (chosen ?? "zh");
}
/** The language to answer in, also before anybody knows who is visiting. */
export const languageIn = (c: Context<{ Variables: { visit: Visit } }>): Language =>
  (c.get("visit") as Visit | undefined)?.language ?? languageOf(c.req.header("accept-language") ?? "");

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** A change must come from our own pages: the browser says so in Sec-Fetch-Site or Origin; programs send neither. */
function refuseCrossSite(c: Context, origin: string): void {
  if (SAFE.has(c.req.method)) return;
  const site = c.req.header("sec-fetch-site");
  const from = c.req.header("origin");
  if (
    (site && site !== "same-origin" && site !== "none") ||
    (from && from !== origin && from !== new URL(c.req.url).origin)
  )
    throw no.crossSite({});
}

/** The address of the other end; behind a proxy of ours (TRUST_PROXY=1) the one the proxy names. */
export const ipOf = (c: Context): string => {
  if (process.env.TRUST_PROXY === "1") return c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  try {
    return getConnInfo(c).remote.address ?? "";
  } catch {
    return ""; // called without a socket, in tests
  }
};

/** Finds out who is visiting and puts the visit where the routes look for it. */
export const visits =
  (world: World): MiddlewareHandler<{ Variables: { visit: Visit } }> =>
  async (c, next) => {
    refuseCrossSite(c, world.origin);
    const token = getCookie(c, COOKIE);
    const known = token ? await findActor(world, token) : null;
    const asked = c.req.header("accept-language") ?? "";
    // what is written for somebody (a workbook, a job's result) is in the language that stands on the screen
    const actor = known && { ...known, language: ON_SCREEN.get(asked) ?? known.language };
    const cookie = {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
      secure: world.origin.startsWith("https:"),
    } as const;
    c.set("visit", {
      world,
      actor,
      sessionKey: token ?? null,
      flowKey: getCookie(c, FLOW_COOKIE) ?? null,
      language: languageOf(asked, actor?.language),
      ip: ipOf(c),
      agent: c.req.header("user-agent") ?? "",
      setSession: (value, seconds) => setCookie(c, COOKIE, value, { ...cookie, maxAge: seconds }),
      clearSession: async () => {
        if (token) await endSession(world, token);
        deleteCookie(c, COOKIE, cookie);
      },
    });
    await next();
  };
