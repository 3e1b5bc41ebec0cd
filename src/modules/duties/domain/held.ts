import type { Holidays } from "#kernel/calendar.ts";
import { addDays, type Day } from "#kernel/day.ts";
import type { DutyDeclaration } from "#packs/schemas/duties.ts";
import { type Occurrence, occurrencesDue, periodOf } from "./when.ts";

/** Where and how long another duty of the same key holds instead. */
export type Instead = { under: readonly string[]; since: Day; until: Day | null };

/**
 * A declaration as it holds. `id`: its own name, where a county or township has declared it beside the pack's of the same key;
 * `instead`: what takes its place on some ground for some time; `anchor`: the day its rule counts from, when that lies before `since`.
 */
export type HeldDuty = DutyDeclaration & { id?: string; instead?: readonly Instead[]; anchor?: Day };

/** What tells duties apart that hold side by side. */
export const idOf = (duty: HeldDuty): string => duty.id ?? duty.key;

const touches = ({ under }: Instead, place: string): boolean => under.some((one) => place.startsWith(one));

/** The days another duty takes from this one. So many in a period, without a share: the period in which it changes is asked for once, by the other. */
function daysTaken({ when }: HeldDuty, { since, until }: Instead): { since: Day; until: Day | null } {
  if (when.kind !== "quota" || when.share) return { since, until };
  const last = until === null ? null : periodOf(addDays(until, -1), when.period).last;
  return { since: periodOf(since, when.period).first, until: last === null ? null : addDays(last, 1) };
}

/** What is left of a duty in a place, in order of time: itself where nothing stands instead of it, else the spans before, between and after. */
export function heldIn(duty: HeldDuty, place: string): readonly HeldDuty[] {
  const here = (duty.instead ?? []).filter((one) => touches(one, place));
  if (here.length === 0) return [duty];
  const taken = here.map((one) => daysTaken(duty, one)).sort((a, b) => (a.since < b.since ? -1 : 1));
  const anchor = duty.anchor ?? duty.since;
  const left: HeldDuty[] = [];
  let since: Day | null = duty.since;
  for (const one of taken) {
    if (since === null) break;
    if (since < one.since) left.push({ ...duty, anchor, since, until: earlier(duty.until, one.since) });
    since = one.until === null ? null : since > one.until ? since : one.until;
  }
  if (since !== null) left.push({ ...duty, anchor, since });
  return left.filter((one) => one.until === null || one.since < one.until);
}

const earlier = (one: Day | null, other: Day): Day => (one !== null && one < other ? one : other);

/** Every time a duty is owed in a place whose last day lies from `from` to `to`. */
export const occurrencesIn = (duty: HeldDuty, place: string, from: Day, to: Day, holidays: Holidays): Occurrence[] =>
  heldIn(duty, place).flatMap((one) => occurrencesDue(one, from, to, holidays));

/** Every time it is owed anywhere on a ground. */
export const occurrencesUnder = (
  duty: HeldDuty,
  ground: string,
  from: Day,
  to: Day,
  holidays: Holidays,
): Occurrence[] =>
  [ground, ...new Set((duty.instead ?? []).flatMap((one) => one.under))].flatMap((one) =>
    occurrencesIn(duty, one, from, to, holidays),
  );

const isOver = (one: { until: Day | null }, day: Day): boolean => one.until !== null && one.until <= day;

/** Does a duty hold on a day anywhere on these grounds, or does another stand instead of it on all of them? */
export function holdsSomewhere(duty: HeldDuty, grounds: readonly string[], day: Day): boolean {
  if (day < duty.since || isOver(duty, day)) return false;
  const now = (duty.instead ?? []).filter((one) => one.since <= day && !isOver(one, day));
  const under = duty.owed.under ?? [""];
  const shared = grounds.flatMap((ground) =>
    under.flatMap((one) => (ground.startsWith(one) ? ground : one.startsWith(ground) ? one : [])),
  );
  return shared.some((ground) => !now.some((one) => touches(one, ground)));
}
