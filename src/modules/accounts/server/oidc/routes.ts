import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { Refusal } from "#kernel/refusal.ts";
import type { Visit } from "#platform/http/visit.ts";
import { takeToken } from "#platform/ratelimit.ts";
import { inside } from "../../domain/inside.ts";
import { accountRefusals as no } from "../../domain/sign-in.ts";
import { enterByIdentity } from "./enter-by-identity.ts";
import { beginFlow, endFlow, FLOW_MINUTES } from "./flow.ts";
import { oidcSettings } from "./settings.ts";

type Env = { Variables: { visit: Visit } };

/** Lax, because the browser comes back from another house; the session's own cookie stays strict. */
export const FLOW_COOKIE = "bangfu-oidc";
const cookieOf = (visit: Visit) =>
  ({
    httpOnly: true,
    sameSite: "Lax",
    path: "/api",
    secure: visit.world.origin.startsWith("https:"),
    maxAge: FLOW_MINUTES * 60,
  }) as const;

const toSignIn = (c: Context, query: Record<string, string>) =>
  c.redirect(`/sign-in?${new URLSearchParams(query)}`, 302);

/** `/api/oidc/start` sends the browser to the other house, `/api/oidc/callback` takes it back. */
export const oidcRoutes = new Hono<Env>()
  .get("/start", async (c) => {
    const visit = c.get("visit");
    const settings = oidcSettings();
    if (!settings) return c.notFound();
    const { world, ip } = visit;
    if (!takeToken(`oidc:${ip}`, { burst: 20, perMinute: 20 }, Date.parse(world.now()))) throw no.tooMany({});
    const begun = await beginFlow(world, settings, inside(c.req.query("to"))).catch(() => null);
    if (!begun) return toSignIn(c, { trouble: "account.identity-unreachable" });
    setCookie(c, FLOW_COOKIE, begun.key, cookieOf(visit));
    return c.redirect(begun.address, 302);
  })
  .get("/callback", async (c) => {
    const visit = c.get("visit");
    const settings = oidcSettings();
    const key = getCookie(c, FLOW_COOKIE);
    if (!settings) return c.notFound();
    try {
      if (!key) throw no.identityOver({});
      const proven = await endFlow(visit.world, settings, key, new URL(c.req.url).search);
      if (!(await enterByIdentity(proven, visit))) return toSignIn(c, { link: "1", to: proven.back });
      deleteCookie(c, FLOW_COOKIE, { path: "/api" });
      return c.redirect(proven.back, 302);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return toSignIn(c, { trouble: error.code });
    }
  });
