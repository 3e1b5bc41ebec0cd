import { html, raw } from "hono/html";
import { inFours } from "#kernel/in-fours.ts";
import { timeHere } from "#kernel/instant.ts";
import type { PublicVersion } from "../domain/verification.ts";
import type { PublicHead } from "../server/portal-reads.ts";
import { type Html, page, type Site } from "./page.ts";

/** Whether every seat has signed, how many have, and until when it held: in that order of weight. */
function standing({ say }: Site, found: PublicVersion): { tone: "" | " wait" | " bad"; title: string; text: string } {
  if (!found.inForce)
    return { tone: " bad", title: say("portal.card.superseded"), text: say("portal.card.superseded.text") };
  if (found.signed < found.needed)
    return { tone: " wait", title: say("portal.card.unsigned"), text: say("portal.card.unsigned.text", found) };
  return { tone: "", title: say("portal.card.good"), text: say("portal.card.good.text") };
}

function result(site: Site, code: string, found: PublicVersion): Html {
  const { say } = site;
  const { tone, title, text } = standing(site, found);
  const signed =
    found.signed < found.needed || found.signedOn === null
      ? say("portal.card.signed.some", found)
      : say("portal.card.signed.all", { needed: found.needed, day: found.signedOn });
  return html`<section aria-labelledby="result"><div class="note${tone}"><h2 id="result">${title}</h2><p>${text}</p></div>
<dl class="pairs"><div><dt>${say("portal.card.code")}</dt><dd class="code">${code}</dd></div>
<div><dt>${say("portal.card.version")}</dt><dd>${say("portal.card.version.no", found)}</dd></div>
<div><dt>${say("portal.card.frozen-on")}</dt><dd>${found.frozenOn}</dd></div>
<div><dt>${say("portal.card.signed")}</dt><dd>${signed}</dd></div>
<div><dt>${say("portal.card.state")}</dt><dd>${say(found.inForce ? "portal.card.state.in-force" : "portal.card.state.superseded")}</dd></div></dl>
<p class="meta">${say("portal.card.compare")}</p></section>`;
}

/** The head of the audit trail: whoever kept an earlier one, or holds a proof pack, sees that nothing before it was changed. */
const trail = ({ say }: Site, head: PublicHead): Html => html`<h2>${say("portal.head.title")}</h2>
<p>${say("portal.head.text")}</p>
<dl class="pairs"><div><dt>${say("portal.head.block")}</dt><dd>${head.no}</dd></div>
<div><dt>${say("portal.head.at")}</dt><dd>${timeHere(head.sealedAt)}</dd></div>
<div class="whole"><dt>${say("portal.head.hash")}</dt><dd class="code">${inFours(head.hash)}</dd></div></dl>`;

export type AskedHash = { hash: string; block: PublicHead | undefined };

/** Was this hash ever the head of the trail? Whoever kept one asks here. */
const askHash = (
  { say, link }: Site,
  asked: AskedHash | undefined,
): Html => html`<form method="get" action="${link("/card")}#hash-form" id="hash-form">
${asked ? html`<div class="note${asked.block ? "" : " bad"}" role="${asked.block ? "status" : "alert"}"><p>${asked.block ? say("portal.head.known", { no: asked.block.no, at: timeHere(asked.block.sealedAt) }) : say("portal.head.unknown")}</p></div>` : ""}
<div class="field"><label for="hash">${say("portal.head.ask")}</label>
<p class="hint" id="hash-hint">${say("portal.head.ask.hint")}</p>
<input class="code" id="hash" name="hash" value="${asked?.hash ?? ""}" required maxlength="90" autocomplete="off" spellcheck="false" aria-describedby="hash-hint"></div>
<p><button type="submit">${say("portal.head.ask.button")}</button></p></form>`;

/** Is this printed card genuine? The QR leads here with the code; it may be typed as well. Nothing about the household is said. */
export function cardPage(
  site: Site,
  typed: string,
  found: PublicVersion | null,
  head: PublicHead | undefined,
  trouble: "unknown" | "unreadable" | "too-often" | null,
  asked?: AskedHash,
): Html {
  const { say, link } = site;
  const message = trouble && say(trouble === "too-often" ? "portal.card.slow-down" : `portal.card.${trouble}`);
  return page(site, {
    title: say("portal.card.title"),
    path: typed ? `/card?code=${encodeURIComponent(typed)}` : "/card",
    here: "card",
    unlisted: typed !== "" || asked !== undefined,
    body: html`<h1>${say("portal.card.title")}</h1>
<p class="lead">${say("portal.card.lead")}</p>
${message ? html`<div class="note bad" role="alert"><p id="code-error">${message}</p></div>` : ""}
${found ? result(site, typed, found) : ""}
<form method="get" action="${link("/card")}"><div class="field"><label for="code">${say("portal.card.code")}</label>
<p class="hint" id="code-hint">${say("portal.card.hint")}</p>
<input class="code" id="code" name="code" value="${typed}" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint${message ? " code-error" : ""}"${message ? raw(' aria-invalid="true"') : ""}></div>
<p><button type="submit">${say("portal.card.button")}</button></p></form>
<h2>${say("portal.card.about")}</h2>
<p>${say("portal.card.about.text")}</p>
${head ? html`${trail(site, head)}${askHash(site, asked)}` : ""}`,
  });
}
