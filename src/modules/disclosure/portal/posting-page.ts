import { html } from "hono/html";
import { dayOf, daysBetween } from "#kernel/day.ts";
import { labelIn } from "#modules/registry/contract.ts";
import type { PostingField, PostingKind } from "#packs/schemas/posting.ts";
import { type Cells, type PublicPosting, TEXT_KINDS } from "../contract.ts";
import { classOn } from "../domain/facts.ts";
import type { PublicFile } from "../domain/public.ts";
import { whenOf } from "./lists.ts";
import { chinese, type Html, page, type Site } from "./page.ts";

const NUMBERS: readonly PostingField[] = ["householdSize"];

/** ● for each day that is over, ○ for each to come; said in words beside it. */
function clock(site: Site, posting: PublicPosting): Html {
  const { say, at } = site;
  if (posting.state !== "posted")
    return html`<p class="clock"><span class="tag over">${say(posting.state === "withdrawn" ? "posting.state.withdrawn" : posting.state === "closed" ? "posting.state.closed" : "posting.state.ended")}</span> <strong>${whenOf(site, posting)}</strong></p>`;
  if (posting.lastDay === null)
    return html`<p class="clock"><span class="tag">${say("posting.state.posted")}</span> ${say("portal.posting.stopped")}</p>`;
  const days = daysBetween(posting.postedOn, posting.lastDay);
  const counted = Math.min(days, Math.max(0, daysBetween(posting.postedOn, dayOf(at))));
  const dots =
    days <= 15
      ? html`<span class="dots" aria-hidden="true">${"●".repeat(counted)}${"○".repeat(days - counted)}</span>`
      : "";
  return html`<p class="clock"><span class="tag">${say("posting.state.posted")}</span> <strong>${whenOf(site, posting)}</strong> ${dots}
<span class="meta">${say("portal.posting.rounds", { counted, days })}</span></p>`;
}

/** Fields that say the same in every language. */
const PLAIN: readonly PostingField[] = [...NUMBERS, "decidedOn"];

/** One cell as it is read: a code in the reader's language, a number or a day as it is, what people wrote in Chinese. */
function shown(site: Site, kind: PostingKind, field: PostingField, text: string | undefined): Html {
  if (text === undefined) return html`—`;
  const said = field === "class" ? labelIn(site.language, classOn(kind), text) : text;
  return PLAIN.includes(field) || said !== text ? html`${said}` : chinese(site, text);
}

/** The list of households; on a phone each becomes a small card. */
function households(site: Site, { kind, columns }: PublicPosting, rows: readonly Cells[]): Html {
  const { say } = site;
  const label = (field: PostingField) => say(`posting.field.${field}`);
  return html`<h2>${say("portal.posting.list")}</h2>
${columns.includes("headName") ? html`<p class="hint">${say("portal.posting.masked")}</p>` : ""}
<table class="stack"><thead><tr><th scope="col" class="num">${say("portal.posting.no")}</th>${columns.map(
    (field) => html`<th scope="col"${NUMBERS.includes(field) ? html` class="num"` : ""}>${label(field)}</th>`,
  )}</tr></thead>
<tbody>${rows.map(
    (row, i) =>
      html`<tr><td class="num no" data-label="${say("portal.posting.no")}">${i + 1}</td>${columns.map((field) => {
        const text = shown(site, kind, field, row[field]);
        const number = NUMBERS.includes(field) ? html` class="num"` : "";
        return field === "headName"
          ? html`<th scope="row" data-label="${label(field)}">${text}</th>`
          : html`<td${number} data-label="${label(field)}">${text}</td>`;
      })}</tr>`,
  )}</tbody></table>`;
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The files that hang with it, to be downloaded. */
const papers = (site: Site, posting: PublicPosting, files: readonly PublicFile[]): Html =>
  html`<section class="noprint" aria-labelledby="files"><h2 id="files">${site.say("portal.posting.files")}</h2><ul>${files.map(
    (file) =>
      html`<li><a href="${site.link(`/p/${posting.id}/files/${file.id}`)}" download>${chinese(site, file.name)}</a> <span class="hint">${file.kind.toUpperCase()} · ${sizeOf(file.bytes)}</span></li>`,
  )}</ul></section>`;

/** One posting: until when, what it says, the households, and the way to object. */
export function postingPage(
  site: Site,
  posting: PublicPosting,
  rows: readonly Cells[],
  files: readonly PublicFile[],
): Html {
  const { say, link } = site;
  const open = posting.state === "posted";
  const text = TEXT_KINDS.has(posting.kind);
  return page(site, {
    title: posting.title,
    path: `/p/${posting.id}`,
    here: "home",
    unlisted: true,
    body: html`<p class="path"><a href="${link(`/v/${posting.place}`)}">${chinese(site, `${posting.township} ${posting.village}`)}</a> · ${say(`posting.kind.${posting.kind}`)}</p>
<h1>${chinese(site, posting.title)}</h1>
${clock(site, posting)}
<p class="meta">${say("portal.posting.number", { number: posting.number })} · ${say("portal.posting.since", { day: posting.postedOn })}${
      posting.lastDay
        ? html` · ${say(open ? "portal.posting.until" : "portal.posting.over", { day: posting.lastDay })}`
        : ""
    }${text ? "" : html` · ${say("portal.posting.household-count", { count: posting.households })}`}</p>
${posting.note ? html`<p class="text">${chinese(site, posting.note)}</p>` : ""}
${posting.conclusion ? html`<div class="note"><p><strong>${say("portal.posting.conclusion")}</strong></p><p class="text">${chinese(site, posting.conclusion)}</p></div>` : ""}
${text ? "" : rows.length > 0 ? households(site, posting, rows) : html`<p class="note">${say("portal.posting.gone")}</p>`}
${files.length > 0 ? papers(site, posting, files) : ""}
${posting.contact ? html`<dl><dt>${say("portal.posting.contact")}</dt><dd>${chinese(site, posting.contact)}</dd></dl>` : ""}
${
  open
    ? html`<section class="noprint" aria-labelledby="object"><h2 id="object">${say("portal.posting.object")}</h2>
<p>${say(text ? "portal.posting.object.lead-text" : "portal.posting.object.lead")}</p>
<p><a class="button" href="${link(`/p/${posting.id}/object`)}">${say("portal.posting.object.button")}</a></p></section>`
    : ""
}`,
  });
}
