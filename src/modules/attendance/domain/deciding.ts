import { type Actor, holds } from "#kernel/actor.ts";
import { type Day, daysBetween } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { attendanceRefusals as no } from "./refusals.ts";

/** Who decides at the township: leaves by their route, everything else by these (dossier 6.3). */
export const TOWNSHIP_POSTS = ["township-secretary", "township-head"] as const;
export const COUNTY_POSTS = ["county-director", "county-officer"] as const;

type Asked = { cadreId: string; place: string; state: string };

const decides = (actor: Actor, place: string): boolean =>
  holds(actor, TOWNSHIP_POSTS, place) || holds(actor, COUNTY_POSTS, place);

/** Why this actor cannot decide a duty trip or a correction, or null. Nobody decides what is about themselves. */
export function whyNotDecide(
  asked: Asked,
  waiting: string,
  actor: Actor,
  decision: "agree" | "refuse",
  note: string,
): Refusal | null {
  if (asked.state !== waiting) return no.notNow({ state: asked.state });
  if (asked.cadreId === actor.cadreId) return no.notAboutYourself({});
  if (!decides(actor, asked.place)) return no.notYourStep({ by: TOWNSHIP_POSTS[0] });
  return decision === "refuse" && note.trim() === "" ? no.reasonNeeded({}) : null;
}

/** A trip that has been decided stands; one that has not begun or is undecided may be taken back. */
export function whyNotCancelTrip(
  trip: Asked & { fromDay: Day },
  actor: Pick<Actor, "cadreId">,
  today: Day,
): Refusal | null {
  if (trip.cadreId !== actor.cadreId) return no.onlyYourOwn({});
  if (trip.state === "reported" || (trip.state === "approved" && today < trip.fromDay)) return null;
  return no.notNow({ state: trip.state });
}

/** A correction is asked for days that are past, while memory is fresh. */
export function whyNotAskCorrection(day: Day, today: Day, days: number, asked: boolean): Refusal | null {
  if (day > today) return no.dayToCome({ day });
  if (daysBetween(day, today) > days) return no.correctionTooLate({ days });
  return asked ? no.correctionAsked({ day }) : null;
}

type QuestionAsked = Asked & { raisedOn: Day };

export function whyNotAnswer(question: QuestionAsked, actor: Actor): Refusal | null {
  if (question.cadreId !== actor.cadreId) return no.onlyYourOwn({});
  return question.state === "open" ? null : no.answeredAlready({});
}

/**
 * A question is concluded after the person has answered, or when the days to answer have gone by.
 * An appeal is heard by the county, whoever concluded first.
 */
export function whyNotConclude(
  question: QuestionAsked,
  actor: Actor,
  today: Day,
  answerDays: number,
  lastDay: Day,
  note: string,
): Refusal | null {
  if (!["open", "answered", "appealed"].includes(question.state)) return no.notNow({ state: question.state });
  if (question.cadreId === actor.cadreId) return no.notAboutYourself({});
  if (question.state === "appealed" && !holds(actor, COUNTY_POSTS, question.place)) return no.appealToCounty({});
  if (!decides(actor, question.place)) return no.notYourStep({ by: TOWNSHIP_POSTS[0] });
  if (question.state === "open" && daysBetween(question.raisedOn, today) <= answerDays)
    return no.notAnsweredYet({ until: lastDay });
  return note.trim() === "" ? no.reasonNeeded({}) : null;
}

export function whyNotAppeal(question: QuestionAsked, actor: Actor, note: string): Refusal | null {
  if (question.cadreId !== actor.cadreId) return no.onlyYourOwn({});
  if (question.state !== "set-aside") return no.notNow({ state: question.state });
  return note.trim() === "" ? no.reasonNeeded({}) : null;
}

/** A photograph comes after the tap, and only once: as late as a phone without a signal may be. */
export function whyNotAddPhoto(sign: { day: Day; photoId: string | null }, today: Day, days: number): Refusal | null {
  if (sign.photoId !== null) return no.photoThere({});
  return daysBetween(sign.day, today) > days ? no.photoTooLate({ days }) : null;
}

type Signed = { cadreId: string; day: Day; proof: string };
/** The secretary's own book: confirms who was there, while it can be remembered. Nobody confirms themselves. */
export function whyNotCountersign(sign: Signed, actor: Actor, today: Day, days: number): Refusal | null {
  if (sign.proof !== "none") return no.provenAlready({});
  if (sign.cadreId === actor.cadreId) return no.notYourOwnSign({});
  return daysBetween(sign.day, today) > days ? no.tooLateToConfirm({ days }) : null;
}
