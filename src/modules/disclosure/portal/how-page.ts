import { html } from "hono/html";
import { dayOf } from "#kernel/day.ts";
import { PostingKind, type PublicProcedure } from "../contract.ts";
import { type Html, page, type Site } from "./page.ts";

const STEPS = ["draft", "check", "approve", "post", "end", "close"] as const;

/** How a posting goes and how to object, with the days of the county's own rules. */
export function howPage(site: Site, procedure: PublicProcedure): Html {
  const { say, language } = site;
  return page(site, {
    title: say("portal.how.title"),
    path: "/how",
    here: "how",
    body: html`<h1>${say("portal.how.title")}</h1>
<h2>${say("portal.how.steps")}</h2>
<ol class="steps">${STEPS.map((step) => html`<li>${say(`portal.how.step.${step}`)}</li>`)}</ol>
<h2>${say("portal.how.days")}</h2>
<table><tbody>${PostingKind.options.map((kind) => {
      const { days, unit } = procedure.days[kind];
      return html`<tr><th scope="row">${say(`posting.kind.${kind}`)}</th><td class="num">${say(`portal.how.days.${unit}`, { days })}</td></tr>`;
    })}</tbody></table>
<h2>${say("portal.how.object")}</h2>
<p>${say("portal.how.object.lead")}</p>
<ul>${procedure.channels.map((one) => html`<li>${one[language]}${one.ask ? html` — ${one.ask[language]}` : ""}</li>`)}</ul>
<p>${say(`portal.how.answer.${procedure.answer.unit}`, { days: procedure.answer.days })}</p>
<h2>${say("portal.how.private")}</h2>
<p>${say("portal.how.private.list")}</p><p>${say("portal.how.private.web")}</p>
<p class="meta">${say("portal.how.source", { day: dayOf(site.at) })}</p>`,
  });
}

/** Something that is not there, or not now. */
export const errorPage = (site: Site, message: string): Html =>
  page(site, {
    title: site.say("portal.error.title"),
    path: "/",
    unlisted: true,
    body: html`<h1>${site.say("portal.error.title")}</h1><p class="lead">${message}</p>
<p><a href="${site.link("/")}">${site.say("portal.error.home")}</a></p>`,
  });
