import { html, raw } from "hono/html";
import { type Facts, type Key, say } from "#i18n/index.ts";
import type { Language } from "#kernel/actor.ts";
import { type Instant, timeHere } from "#kernel/instant.ts";
import { STYLE } from "./style.ts";

export type Html = ReturnType<typeof html>;

/** What every page knows: the language, the county, the moment it was made, and how to speak and link in that language. */
export type Site = {
  language: Language;
  county: string;
  at: Instant;
  say: (key: Key, facts?: Facts) => string;
  link: (path: string) => string;
};

/** What each request of the portal carries. */
export type PortalEnv = { Variables: { site: Site; countyCode: string } };

/** Chinese lives at `/portal`, English at `/portal/en`: an address says its language, no cookie is needed. */
export const siteIn = (language: Language, county: string, at: Instant): Site => ({
  language,
  county,
  at,
  say: (key, facts) => say(language, key, facts),
  link: (path) => `/portal${language === "en" ? "/en" : ""}${path === "/" ? "" : path}`,
});

type Page = {
  title: string;
  body: Html;
  /** The path in the other language too: `/how`. */
  path: string;
  here?: "home" | "track" | "card" | "how";
  /** Pages about households are not for search engines. */
  unlisted?: boolean;
};

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%230b5d5e'/%3E%3Cpath d='M4 5h8M4 8h8M4 11h5' stroke='%23fff' stroke-width='1.5'/%3E%3C/svg%3E";

/** Text that stays Chinese on an English page, marked so that it is read aloud as Chinese. */
export const chinese = (site: Site, text: string): Html =>
  site.language === "zh" ? html`${text}` : html`<span lang="zh-CN">${text}</span>`;

const NAVIGATION = [
  ["home", "portal.nav.home", "/"],
  ["track", "portal.nav.track", "/track"],
  ["card", "portal.nav.card", "/card"],
  ["how", "portal.nav.how", "/how"],
] as const;

/** One whole page. */
export function page(site: Site, { title, body, path, here, unlisted }: Page): Html {
  const { language, say: tell, link } = site;
  const other = siteIn(language === "zh" ? "en" : "zh", site.county, site.at);
  const brand = site.county ? tell("portal.name", { county: site.county }) : tell("portal.name.bare");
  return html`<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${brand}</title>
<meta name="description" content="${tell("portal.tagline")}">
${unlisted ? raw('<meta name="robots" content="noindex">') : ""}
<link rel="icon" href="${raw(ICON)}">
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">${tell("portal.skip")}</a>
<header class="top"><div class="wrap">
<a class="brand" href="${link("/")}">${brand}</a>
<nav aria-label="${tell("portal.nav")}"><ul>${NAVIGATION.map(
    ([id, key, to]) =>
      html`<li><a href="${link(to)}"${here === id ? raw(' aria-current="page"') : ""}>${tell(key)}</a></li>`,
  )}</ul></nav>
<a class="lang" href="${other.link(path)}" hreflang="${other.language === "zh" ? "zh-CN" : "en"}" lang="${other.language === "zh" ? "zh-CN" : "en"}">${tell("portal.language")}</a>
</div></header>
<main id="main"><div class="wrap">${body}</div></main>
<footer><div class="wrap">
<p>${tell("portal.footer")}</p>
<p>${tell("portal.footer.as-of", { at: timeHere(site.at) })}<span class="noprint"> · ${tell("portal.print")}</span></p>
</div></footer>
</body>
</html>`;
}
