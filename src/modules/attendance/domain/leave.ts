import { type Actor, holds } from "#kernel/actor.ts";
import type { Holidays } from "#kernel/calendar.ts";
import { isWorkingDay } from "#kernel/calendar.ts";
import { addDays, type Day, daysBetween } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { covers, HALVES, type Half, halvesIn, overlap, type Span } from "./half-day.ts";
import { attendanceRefusals as no } from "./refusals.ts";

export const LEAVE_STATES = ["asked", "approved", "refused", "cancelled", "returned"] as const;
export type LeaveState = (typeof LEAVE_STATES)[number];
export type LeaveStep = { level: "township" | "county"; posts: readonly string[] };
type Route = { upTo: number | null; steps: readonly LeaveStep[] };

/** A leave as its rules see it. `step`: how many steps of its route have agreed. */
export type Leave = Span & {
  cadreId: string;
  place: string;
  state: LeaveState;
  step: number;
  steps: readonly LeaveStep[];
  returnedOn: Day | null;
  returnedHalf: Half | null;
};

/** Length of a leave in half days: every day, or working days only. */
export function leaveHalves(span: Span, unit: "calendar" | "working", holidays: Holidays): number {
  if (unit === "calendar") return Math.max(0, halvesIn(span));
  let halves = 0;
  for (let i = 0; i <= daysBetween(span.fromDay, span.toDay); i += 1) {
    const day = addDays(span.fromDay, i);
    if (isWorkingDay(day, holidays)) halves += HALVES.filter((half) => covers(span, day, half)).length;
  }
  return halves;
}

/** The steps an absence of this length goes through: up to five days the township, longer ones the county as well. */
export const routeFor = (routes: readonly Route[], halves: number): readonly LeaveStep[] =>
  (routes.find((one) => one.upTo === null || halves <= one.upTo * 2) ?? routes.at(-1))?.steps ?? [];

const follows = (one: Span, other: Span): boolean =>
  halvesIn({ fromDay: one.toDay, fromHalf: one.toHalf, toDay: other.fromDay, toHalf: other.fromHalf }) === 2;

/** The whole absence a leave is part of: with it goes what ends right before it and what begins right after it (续假). */
export function unbroken(span: Span, leaves: readonly Span[]): Span {
  const next = leaves.find((one) => follows(one, span) || follows(span, one));
  if (!next) return span;
  const { fromDay, fromHalf } = follows(next, span) ? next : span;
  const { toDay, toHalf } = follows(next, span) ? span : next;
  return unbroken(
    { fromDay, fromHalf, toDay, toHalf },
    leaves.filter((one) => one !== next),
  );
}

/** A year is the most that a leave or a trip lasts. */
const LONGEST_DAYS = 366;

/** Why a span cannot be asked for beside what stands already, or null. */
export function whyNotSpan(span: Span, standing: readonly Span[]): Refusal | null {
  if (halvesIn(span) < 1) return no.endsBeforeItBegins({});
  if (daysBetween(span.fromDay, span.toDay) >= LONGEST_DAYS) return no.tooLong({ days: LONGEST_DAYS });
  const met = standing.find((one) => overlap(one, span));
  return met ? no.overlaps({ from: met.fromDay, to: met.toDay }) : null;
}

/** Who decides next, or undefined when nobody has to. */
export const stepAhead = (leave: Pick<Leave, "state" | "step" | "steps">): LeaveStep | undefined =>
  leave.state === "asked" ? leave.steps[leave.step] : undefined;

/** Why this actor cannot agree to or refuse a leave, or null. */
export function whyNotDecideLeave(
  leave: Leave,
  actor: Actor,
  decision: "agree" | "refuse",
  note: string,
): Refusal | null {
  const ahead = stepAhead(leave);
  if (!ahead) return no.notNow({ state: leave.state });
  if (leave.cadreId === actor.cadreId) return no.notAboutYourself({});
  if (!holds(actor, ahead.posts, leave.place)) return no.notYourStep({ by: ahead.posts[0] ?? "" });
  return decision === "refuse" && note.trim() === "" ? no.reasonNeeded({}) : null;
}

/** A leave is taken back before it has begun, or while nobody has decided. */
export function whyNotCancelLeave(leave: Leave, actor: Pick<Actor, "cadreId">, today: Day): Refusal | null {
  if (leave.cadreId !== actor.cadreId) return no.onlyYourOwn({});
  if (leave.state === "asked" || (leave.state === "approved" && today < leave.fromDay)) return null;
  return no.notNow({ state: leave.state });
}

/** The return (销假) says from which half day on the person is back: once the leave has begun, never in advance. */
export function whyNotReturn(leave: Leave, actor: Pick<Actor, "cadreId">, today: Day, on: Day): Refusal | null {
  if (leave.cadreId !== actor.cadreId) return no.onlyYourOwn({});
  if (leave.state !== "approved") return no.notNow({ state: leave.state });
  if (on < leave.fromDay) return no.backBeforeItBegan({ from: leave.fromDay });
  return on > today ? no.backInTheFuture({}) : null;
}

/** Is a leave over that another went on with (续假)? Then the return is reported from that one, once for the whole absence. */
export const goneOn = (leave: { toDay: Day; continued: boolean }, today: Day): boolean =>
  leave.continued && leave.toDay < today;

/** Days past its end without a return: 0 when in order. */
export const overdueDays = (leave: Pick<Leave, "state" | "toDay">, today: Day): number =>
  leave.state === "approved" ? Math.max(0, daysBetween(leave.toDay, today) - 1) : 0;

const before = (day: Day, half: Half): { toDay: Day; toHalf: Half } =>
  half === "pm" ? { toDay: day, toHalf: "am" } : { toDay: addDays(day, -1), toHalf: "pm" };

/**
 * The half days a leave takes out of the ledger: to its end, or to the return. Somebody who is back late without
 * further leave is absent on those days, not on leave. Null when nothing is left of it.
 */
export function leaveTaken(leave: Leave): Span | null {
  const { fromDay, fromHalf, toDay, toHalf } = leave;
  const whole = { fromDay, fromHalf, toDay, toHalf };
  if (leave.state === "approved") return whole;
  if (leave.state !== "returned" || leave.returnedOn === null) return null;
  const back = { fromDay, fromHalf, ...before(leave.returnedOn, leave.returnedHalf ?? "am") };
  const taken = halvesIn(back) < halvesIn(whole) ? back : whole;
  return halvesIn(taken) > 0 ? taken : null;
}

/** The part of a span that lies in a year, or null. */
export function inYear(span: Span, year: number): Span | null {
  const [first, last] = [`${year}-01-01` as Day, `${year}-12-31` as Day];
  if (span.toDay < first || span.fromDay > last) return null;
  return {
    ...(span.fromDay < first
      ? { fromDay: first, fromHalf: "am" as const }
      : { fromDay: span.fromDay, fromHalf: span.fromHalf }),
    ...(span.toDay > last ? { toDay: last, toHalf: "pm" as const } : { toDay: span.toDay, toHalf: span.toHalf }),
  };
}
