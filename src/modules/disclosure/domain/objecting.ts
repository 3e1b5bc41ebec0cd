import { type Actor, whyNotMay } from "#kernel/actor.ts";
import { type Day, daysBetween } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { PostingState } from "./posting.ts";
import { no } from "./refusals.ts";
import { type StopWords, scanText } from "./scan-text.ts";

export type Objectionable = { state: PostingState; place: string; lastDay: Day | null };

/**
 * Why nobody can object to this posting today, or null. `boxDays` is set when a clerk enters what came by telephone
 * or lay in the box: that many days after the end it still counts.
 */
export function whyNotObject(posting: Objectionable, today: Day, boxDays: number | null): Refusal | null {
  if (posting.state === "draft" || posting.state === "checked" || posting.state === "approved")
    return no.notPostedYet({});
  const late = posting.lastDay === null ? 0 : daysBetween(posting.lastDay, today);
  const open = posting.state === "posted" || (boxDays !== null && posting.state === "ended");
  return open && late <= (boxDays ?? 0) ? null : no.notOpenToObjection({ lastDay: posting.lastDay ?? "" });
}

/** Why this actor cannot give this answer, or null. The answer is public, so it is scanned like a posting. */
export function whyNotAnswer(
  objection: { place: string; answeredOn: Day | null },
  answer: string,
  actor: Actor,
  words: StopWords,
): Refusal | null {
  const noRight = whyNotMay(actor, "objection.answer", objection.place);
  if (noRight) return noRight;
  if (objection.answeredOn !== null) return no.answered({ on: objection.answeredOn });
  const found = scanText(answer, "answer", words)[0];
  return found ? no.answerTellsTooMuch({ kind: found.rule }) : null;
}

/** Letters and digits that are not mistaken for each other when read aloud. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** `K7PM-2QXD-9RTA` from random bytes: 31¹² numbers, so that none is found by trying. */
export function trackingNo(random: readonly number[]): string {
  const letters = Array.from({ length: 12 }, (_, i) => ALPHABET[(random[i] ?? 0) % ALPHABET.length] ?? "2");
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((part) => part.join("")).join("-");
}

/** A tracking number as it is looked up: what people type with spaces, small letters or without dashes. */
export function readTrackingNo(typed: string): string | null {
  const letters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  if (letters.length !== 12 || [...letters].some((one) => !ALPHABET.includes(one))) return null;
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}
