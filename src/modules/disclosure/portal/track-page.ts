import { html, raw } from "hono/html";
import type { PublicObjection } from "../contract.ts";
import { chinese, type Html, page, type Site } from "./page.ts";

function status(site: Site, found: PublicObjection): Html {
  const { say, link } = site;
  return html`<section aria-labelledby="found"><h2 id="found" class="code">${found.number}</h2>
<p class="clock"><span class="tag${found.answeredOn ? " over" : ""}">${found.answeredOn ? say("portal.track.answered", { day: found.answeredOn }) : say("portal.track.waiting")}</span></p>
<dl><dt>${say("portal.track.posting")}</dt><dd><a href="${link(`/p/${found.postingId}`)}">${chinese(site, found.title)}</a> <span class="meta">${chinese(site, found.village)}</span></dd>
<dt>${say("objection.received-on")}</dt><dd>${found.receivedOn}</dd>
${found.answeredOn === null && found.answerBy ? html`<dt>${say("objection.answer-by")}</dt><dd>${found.answerBy}</dd>` : ""}
${found.finding ? html`<dt>${say("portal.track.finding")}</dt><dd><strong>${say(`objection.finding.${found.finding}`)}</strong></dd>` : ""}
${found.answer ? html`<dt>${say("portal.track.answer")}</dt><dd class="text">${chinese(site, found.answer)}</dd>` : ""}</dl></section>`;
}

/** The status of an objection. The number is sent in the body of a form, so that it stays out of addresses and logs. */
export function trackPage(
  site: Site,
  typed: string,
  found: PublicObjection | null,
  trouble: "unknown" | "too-often" | null,
): Html {
  const { say, link } = site;
  const message = trouble && say(trouble === "unknown" ? "portal.track.unknown" : "portal.object.slow-down");
  return page(site, {
    title: say("portal.track.title"),
    path: "/track",
    here: "track",
    body: html`<h1>${say("portal.track.title")}</h1>
${message ? html`<div class="note bad" role="alert"><p id="number-error">${message}</p></div>` : ""}
<form method="post" action="${link("/track")}"><div class="field"><label for="number">${say("portal.track.label")}</label>
<p class="hint" id="number-hint">${say("portal.track.hint")}</p>
<input class="code" id="number" name="number" value="${typed}" required maxlength="30" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="number-hint${message ? " number-error" : ""}"${message ? raw(' aria-invalid="true"') : ""}></div>
<p><button type="submit">${say("portal.track.button")}</button></p></form>
${found ? status(site, found) : ""}`,
  });
}
