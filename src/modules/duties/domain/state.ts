import { addDays, type Day, dayOf, daysBetween } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import type { DutyDeclaration } from "#packs/schemas/duties.ts";
import type { Occurrence } from "./when.ts";

/**
 * `ahead`: not open yet · `open`: may be done · `due`: the last day · `late`: past it, still accepted · `done`, `done-late` ·
 * `excused`: nobody asks for it, since every day of it was filled by a record that excuses (leave) ·
 * `lapsed`: past the last day on which it is accepted; what comes later does not settle it.
 */
export const DUTY_STATES = ["ahead", "open", "due", "late", "done", "done-late", "excused", "lapsed"] as const;
export type DutyState = (typeof DUTY_STATES)[number];
export type DutyStep = "reminder" | "list" | "bulletin";

/** A record as the state sees it; without `half` it is worth the whole day. */
export type DutyRecord = { day: Day; at: Instant; half?: "am" | "pm" };
/** `excuse`: the kind of record that excuses from it. */
export type Standing = {
  state: DutyState;
  have: number;
  need: number;
  doneOn: Day | null;
  step: DutyStep | null;
  excuse: string | null;
};

/** The halves of a day a record fills, as bits. */
const bitsOf = ({ half }: DutyRecord): number => (half === "am" ? 1 : half === "pm" ? 2 : 3);
const worthOf = (bits: number): number => ((bits & 1) + (bits >> 1)) / 2;

/** The kind of record that fills every half day from the first to the last day of an occurrence, or null. In order of days. */
export function excuseOf(at: Occurrence, excuses: readonly (DutyRecord & { kind: string })[]): string | null {
  let day = at.starts;
  let filled = 0;
  for (const one of excuses) {
    if (one.day < day) continue;
    if (one.day > day) return null;
    filled |= bitsOf(one);
    if (filled < 3) continue;
    if (day === at.due) return one.kind;
    day = addDays(day, 1);
    filled = 0;
  }
  return null;
}

const SHANGHAI = 8 * 60;

/** `18:00` on a day in Shanghai has gone by at this moment. */
function isPast(day: Day, time: string, at: Instant): boolean {
  const today = dayOf(at);
  if (today !== day) return today > day;
  const minutes = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) + SHANGHAI;
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  return minutes % 1440 >= hours * 60 + rest;
}

/** Is a record in time? A record of the last day counts until the hour the declaration names. */
const inTime = (one: DutyRecord, due: Day, time: string | undefined): boolean =>
  one.day < due || (one.day === due && (time === undefined || !isPast(due, time, one.at)));

/** How far the chain has gone for something that is past its last day and not done. */
function stepReached(duty: DutyDeclaration, due: Day, today: Day): DutyStep | null {
  const past = daysBetween(due, today);
  let reached: { step: DutyStep; after: number } | null = null;
  for (const one of duty.lapse) if (one.after <= past && (!reached || one.after >= reached.after)) reached = one;
  return reached?.step ?? null;
}

/** What an occurrence is for everybody who has not done it, at a moment: worked out once, not once a person. */
export type Unsettled = { state: DutyState; step: DutyStep | null };

export function unsettledOf(duty: DutyDeclaration, at: Occurrence, now: Instant): Unsettled {
  const { time } = duty.window;
  const today = dayOf(now);
  if (today < at.starts) return { state: "ahead", step: null };
  const past = today > at.due || (today === at.due && time !== undefined && isPast(at.due, time, now));
  if (!past) return { state: today === at.due ? "due" : "open", step: null };
  return { state: today > at.lapses ? "lapsed" : "late", step: stepReached(duty, at.due, today) };
}

/**
 * The state of one occurrence: a pure function of declaration, records and now. Records must be in order of day, then moment;
 * those outside its window are passed over. Counted by day, several of one day are one, and half a day is a half.
 */
export function standingOf(
  duty: DutyDeclaration,
  at: Occurrence,
  records: readonly DutyRecord[],
  now: Instant,
  need: number = duty.settled.count,
  excuses: readonly (DutyRecord & { kind: string })[] = [],
): Standing {
  return standingFrom(duty, at, records, 0, need, unsettledOf(duty, at, now), excuses);
}

/** The same, for who goes through many occurrences in order: `first` is a record before which none can count. */
export function standingFrom(
  duty: DutyDeclaration,
  at: Occurrence,
  records: readonly DutyRecord[],
  first: number,
  need: number,
  unsettled: Unsettled,
  excuses: readonly (DutyRecord & { kind: string })[] = [],
): Standing {
  let have = 0;
  let last: Day | null = null;
  let seen = 0;
  let done: DutyRecord | null = null;
  for (let i = first; i < records.length; i += 1) {
    const one = records[i];
    if (!one || one.day < at.starts) continue;
    if (one.day > at.lapses) break;
    if (duty.settled.by === "day") {
      if (one.day !== last) seen = 0;
      last = one.day;
      const fresh = bitsOf(one) & ~seen;
      seen |= fresh;
      have += worthOf(fresh);
    } else have += 1;
    if (!done && have >= need) done = one;
  }
  if (done) {
    const state = inTime(done, at.due, duty.window.time) ? "done" : "done-late";
    return { state, have, need, doneOn: done.day, step: null, excuse: null };
  }
  const excuse = excuses.length > 0 ? excuseOf(at, excuses) : null;
  if (excuse !== null) return { state: "excused", have, need, doneOn: null, step: null, excuse };
  return { state: unsettled.state, have, need, doneOn: null, step: unsettled.step, excuse: null };
}
