import { html, raw } from "hono/html";
import type { Key } from "#i18n/index.ts";
import type { Day } from "#kernel/day.ts";
import { TEXT_KINDS } from "#packs/schemas/posting.ts";
import type { PublicPosting } from "../contract.ts";
import { chinese, type Html, page, type Site } from "./page.ts";

/** What a visitor typed, kept when the form comes back. */
export type Typed = { statement: string; complainant: string; phone: string };
export const NOTHING_TYPED: Typed = { statement: "", complainant: "", phone: "" };

/** What makes one form good for one sending: the command's id, the moment, and our seal over both. */
export type FormSeal = { commandId: string; made: string; seal: string };

export type FormError = { field: keyof Typed | null; key: Key; facts?: Record<string, unknown> };

type Field = { id: keyof Typed; label: Key; hint: Key | null };
const SHORT: readonly Field[] = [
  { id: "complainant", label: "portal.object.complainant", hint: null },
  { id: "phone", label: "portal.object.phone", hint: "portal.object.phone.hint" },
];

/** The form. It needs no script and keeps what was typed when something is wrong. */
export function objectPage(
  site: Site,
  posting: PublicPosting,
  seal: FormSeal,
  typed: Typed,
  error: FormError | null,
): Html {
  const { say, link } = site;
  const text = TEXT_KINDS.has(posting.kind);
  const statement: Field = {
    id: "statement",
    label: "portal.object.statement",
    hint: text ? "portal.object.statement.hint-text" : "portal.object.statement.hint",
  };
  const wrong = (id: keyof Typed) => error?.field === id;
  const about = (field: Field) =>
    [field.hint ? `${field.id}-hint` : "", wrong(field.id) ? `${field.id}-error` : ""].filter(Boolean).join(" ");
  const attributes = (field: Field) =>
    raw(`${about(field) ? ` aria-describedby="${about(field)}"` : ""}${wrong(field.id) ? ' aria-invalid="true"' : ""}`);
  const head = (field: Field) => html`<label for="${field.id}">${say(field.label)}</label>
${field.hint ? html`<p class="hint" id="${field.id}-hint">${say(field.hint)}</p>` : ""}
${wrong(field.id) && error ? html`<p class="error" id="${field.id}-error">${say(error.key, error.facts)}</p>` : ""}`;

  return page(site, {
    title: say("portal.object.title"),
    path: `/p/${posting.id}/object`,
    unlisted: true,
    body: html`<p class="path"><a href="${link(`/p/${posting.id}`)}">${chinese(site, posting.title)}</a></p>
<h1>${say("portal.object.title")}</h1>
${
  error
    ? html`<div class="note bad" role="alert"><p><strong>${say("portal.object.error-title")}</strong></p>
<p>${error.field ? html`<a href="#${error.field}">${say(error.key, error.facts)}</a>` : say(error.key, error.facts)}</p></div>`
    : ""
}
<p class="lead">${say(text ? "portal.posting.object.lead-text" : "portal.posting.object.lead")}</p>
<form method="post" action="${link(`/p/${posting.id}/object`)}">
<input type="hidden" name="commandId" value="${seal.commandId}"><input type="hidden" name="made" value="${seal.made}"><input type="hidden" name="seal" value="${seal.seal}">
<div class="field">${head(statement)}<textarea id="statement" name="statement" required minlength="5" maxlength="2000"${attributes(statement)}>${typed.statement}</textarea></div>
${SHORT.map(
  (field) =>
    html`<div class="field">${head(field)}<input id="${field.id}" name="${field.id}" value="${typed[field.id]}" maxlength="40" autocomplete="off"${field.id === "phone" ? raw(' inputmode="tel"') : ""}${attributes(field)}></div>`,
)}
<p class="trap" aria-hidden="true"><label for="website">${say("portal.object.hidden")}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></p>
<p class="hint">${say("portal.object.privacy")}</p>
<p><button type="submit">${say("portal.object.submit")}</button></p>
</form>`,
  });
}

/** The tracking number, large, and what happens next. */
export function objectedPage(
  site: Site,
  posting: PublicPosting,
  done: { trackingNo: string; answerBy: Day | null },
): Html {
  const { say, link } = site;
  return page(site, {
    title: say("portal.object.done.title"),
    path: `/p/${posting.id}`,
    unlisted: true,
    body: html`<h1>${say("portal.object.done.title")}</h1>
<p class="meta">${chinese(site, posting.title)}</p>
<div class="note"><p>${say("portal.object.done.number")}</p><p class="big code">${done.trackingNo}</p></div>
<p>${say("portal.object.done.keep")}</p>
<p>${done.answerBy ? say("portal.object.done.until", { day: done.answerBy }) : say("portal.object.done.soon")}${say("portal.object.done.bars")}</p>
<p><a href="${link("/track")}">${say("portal.track.title")}</a></p>`,
  });
}
