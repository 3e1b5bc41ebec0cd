import { html } from "hono/html";
import { dayOf, daysBetween } from "#kernel/day.ts";
import { formatYuan, type Money } from "#kernel/money.ts";
import { type PublicPosting, TEXT_KINDS } from "../contract.ts";
import type { PublicPromise } from "../server/portal-reads.ts";
import { chinese, type Html, page, type Site } from "./page.ts";

/** How long it still hangs, or how it ended, in a few words. */
export function whenOf(site: Site, posting: PublicPosting): string {
  const { say, at } = site;
  if (posting.state === "posted") {
    if (posting.lastDay === null) return say("portal.posting.stopped");
    const left = daysBetween(dayOf(at), posting.lastDay);
    return left === 0 ? say("portal.posting.today") : say("portal.posting.days-left", { days: left });
  }
  if (posting.outcome) return say(`posting.outcome.${posting.outcome}`);
  return say("portal.posting.ended");
}

/** Rows of postings, each a link. */
export const postingList = (site: Site, postings: readonly PublicPosting[], withPlace: boolean): Html =>
  html`<ul class="list">${postings.map(
    (one) => html`<li><a href="${site.link(`/p/${one.id}`)}">
<span class="what">${chinese(site, one.title)}</span>
<span class="where">${withPlace ? chinese(site, `${one.township} ${one.village}`) : ""}${withPlace ? " · " : ""}${site.say(`posting.kind.${one.kind}`)}${TEXT_KINDS.has(one.kind) ? "" : ` · ${site.say("portal.posting.household-count", { count: one.households })}`}</span>
<span class="when">${whenOf(site, one)}</span></a></li>`,
  )}</ul>`;

const searchForm = (
  site: Site,
  typed: string,
): Html => html`<form class="find" action="${site.link("/villages")}" method="get" role="search">
<p><label for="q">${site.say("portal.search.label")}</label><input id="q" name="q" value="${typed}" maxlength="20" autocomplete="off" enterkeyhint="search"></p>
<button type="submit">${site.say("portal.search.button")}</button></form>`;

const running = (postings: readonly PublicPosting[]) => postings.filter((one) => one.state === "posted");
const past = (postings: readonly PublicPosting[]) => postings.filter((one) => one.state !== "posted");

/** The first page: search for a village, what hangs now, what ended lately. */
export function homePage(site: Site, postings: readonly PublicPosting[]): Html {
  const { say } = site;
  const now = running(postings);
  const ended = past(postings).slice(0, 20);
  return page(site, {
    title: say("portal.home.title"),
    path: "/",
    here: "home",
    body: html`<h1>${say("portal.home.title")}</h1>
<p class="lead">${say("portal.tagline")}</p>
${searchForm(site, "")}
<h2>${say("portal.home.running")}</h2>
${now.length > 0 ? postingList(site, now, true) : html`<p class="lead">${say("portal.home.none")}</p>`}
${ended.length > 0 ? html`<h2>${say("portal.home.recent")}</h2>${postingList(site, ended, true)}` : ""}`,
  });
}

type Village = { place: string; village: string; township: string; postings: number };

/** Villages found by what was typed. */
export const villagesPage = (site: Site, typed: string, found: readonly Village[]): Html =>
  page(site, {
    title: site.say("portal.search.title"),
    path: `/villages?q=${encodeURIComponent(typed)}`,
    here: "home",
    body: html`<h1>${site.say("portal.home.find")}</h1>${searchForm(site, typed)}
${
  found.length === 0
    ? html`<p class="note">${site.say("portal.search.none")}</p>`
    : html`<h2>${site.say("portal.search.results", { count: found.length })}</h2>
<ul class="list">${found.map(
        (
          one,
        ) => html`<li><a href="${site.link(`/v/${one.place}`)}"><span class="what">${chinese(site, one.village)}</span>
<span class="where">${chinese(site, one.township)}</span>
<span class="when">${one.postings > 0 ? site.say("portal.search.postings", { count: one.postings }) : site.say("portal.search.no-postings")}</span></a></li>`,
      )}</ul>`
}`,
  });

/** What hangs in one village and how the last ones ended. */
export function villagePage(
  site: Site,
  place: Omit<Village, "postings">,
  postings: readonly PublicPosting[],
  promises: readonly PublicPromise[],
): Html {
  const { say } = site;
  const [now, ended] = [running(postings), past(postings)];
  return page(site, {
    title: place.village,
    path: `/v/${place.place}`,
    here: "home",
    body: html`<p class="path">${chinese(site, place.township)}</p><h1>${chinese(site, place.village)}</h1>
${now.length > 0 ? html`<h2>${say("portal.village.running")}</h2>${postingList(site, now, false)}` : html`<p class="lead">${say("portal.village.none")}</p>`}
${ended.length > 0 ? html`<h2>${say("portal.village.past")}</h2>${postingList(site, ended, false)}` : ""}
${promises.length > 0 ? html`<h2>${say("portal.village.promises")}</h2>${promiseList(site, promises)}` : ""}`,
  });
}

function howKept({ say, at }: Site, { state, fulfilledOn, dueOn }: PublicPromise): string {
  if (state === "fulfilled") return say("portal.promise.kept", { on: fulfilledOn });
  return say(dueOn < dayOf(at) ? "portal.promise.missed" : "portal.promise.open");
}

/** What helping units promised the village, and whether it was kept. */
const promiseList = (site: Site, promises: readonly PublicPromise[]): Html =>
  html`<ul class="list">${promises.map(
    (one) => html`<li><p><span class="what">${chinese(site, one.text)}</span>
<span class="where">${site.say("portal.promise.by", { unit: one.unit, due: one.dueOn })}${one.amount === null ? "" : ` · ${site.say("portal.promise.amount", { yuan: formatYuan(one.amount as Money) })}`}</span>
<span class="when">${howKept(site, one)}</span></p></li>`,
  )}</ul>`;
