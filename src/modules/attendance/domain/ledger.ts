import type { Holidays } from "#kernel/calendar.ts";
import { addDays, type Day, daysBetween, weekdayOf, yearOf } from "#kernel/day.ts";
import { covers, type Half, type Span } from "./half-day.ts";

/** What speaks for or against a person's days. All of it is already decided; the ledger only adds up. */
export type LedgerFacts = {
  /** When the person was posted to a village; `until` is the first day no longer. */
  placed: readonly { place: string; since: Day; until: Day | null }[];
  /** `setAside`: somebody read the person's answer and decided that it does not count. */
  signIns: readonly { id: string; day: Day; half: Half; proven: boolean; setAside: boolean }[];
  trips: readonly (Span & { id: string; approved: boolean })[];
  /** Approved ones; a return in good time ends them early. */
  leaves: readonly (Span & { id: string })[];
  /** Approved ones in the order of their approval: the last holds. */
  corrections: readonly { id: string; day: Day; half: Half | "both"; countsAs: "in-village" | "trip" | "absent" }[];
};

export type LedgerRules = {
  signs: "one-sign" | "two-signs";
  restDays: { weekend: "by-sign" | "counts"; holiday: "by-sign" | "counts" };
  tripCounts: "reported" | "approved";
};

/** How a calendar day stands: a make-up day is a weekend day that is worked. `unknown`: the year's holidays are not announced. */
export type DayKind = "working" | "weekend" | "holiday" | "make-up" | "unknown";

export const HALF_KINDS = [
  "in-village",
  "trip",
  "leave",
  "day-off",
  "unproven",
  "absent",
  "to-come",
  "not-placed",
] as const;
export type HalfKind = (typeof HALF_KINDS)[number];
/** What a half day was, and which record says so. */
export type HalfState = {
  kind: HalfKind;
  by: "sign-in" | "trip" | "leave" | "correction" | "rest-day" | null;
  ref: string | null;
};

/** One day: both halves with their proof; `worth` in half days. */
export type DayState = { day: Day; dayKind: DayKind; am: HalfState; pm: HalfState; worth: 0 | 1 | 2 };

export function dayKindOf(day: Day, holidays: Holidays): DayKind {
  const weekday = weekdayOf(day);
  const weekend = weekday === 0 || weekday === 6;
  const year = holidays[yearOf(day)];
  if (!year) return weekend ? "weekend" : "unknown";
  if (weekend) return year.work.includes(day.slice(5)) ? "make-up" : "weekend";
  return year.off.includes(day.slice(5)) ? "holiday" : "working";
}

const state = (kind: HalfKind, by: HalfState["by"] = null, ref: string | null = null): HalfState => ({ kind, by, ref });

const byDay = <One extends { day: Day }>(all: readonly One[]): Map<Day, One[]> => {
  const map = new Map<Day, One[]>();
  for (const one of all) map.set(one.day, [...(map.get(one.day) ?? []), one]);
  return map;
};

const isCounted = ({ kind }: HalfState): boolean => kind === "in-village" || kind === "trip";

/**
 * The ledger of days in the village (dossier 6.3): every day of a period with its state and the record behind it.
 * A half day is, in this order: corrected, on leave, on duty travel, signed in, a rest day that counts, or nothing yet.
 * Nothing after `today` is worth anything, though leaves and trips already stand there.
 */
export function ledgerOf(
  facts: LedgerFacts,
  rules: LedgerRules,
  holidays: Holidays,
  { from, to, today }: { from: Day; to: Day; today: Day },
): DayState[] {
  const signs = byDay(facts.signIns.filter((one) => !one.setAside));
  const corrections = byDay(facts.corrections);
  const days: DayState[] = [];
  for (let i = 0; i <= daysBetween(from, to); i += 1) {
    const day = addDays(from, i);
    const dayKind = dayKindOf(day, holidays);
    const halfState = (half: Half): HalfState => {
      if (!facts.placed.some((one) => one.since <= day && (one.until === null || day < one.until)))
        return state("not-placed");
      const corrected = corrections.get(day)?.findLast((one) => one.half === half || one.half === "both");
      if (corrected) return state(corrected.countsAs, "correction", corrected.id);
      const leave = facts.leaves.find((one) => covers(one, day, half));
      if (leave) return state("leave", "leave", leave.id);
      const trip = facts.trips.find(
        (one) => covers(one, day, half) && (one.approved || rules.tripCounts === "reported"),
      );
      if (trip) return state("trip", "trip", trip.id);
      const mine = (signs.get(day) ?? []).filter((one) => rules.signs === "one-sign" || one.half === half);
      const proven = mine.find((one) => one.proven);
      if (proven) return state("in-village", "sign-in", proven.id);
      if (day > today) return state("to-come");
      const resting = dayKind === "weekend" || dayKind === "holiday";
      if (resting && rules.restDays[dayKind] === "counts") return state("in-village", "rest-day");
      if (mine[0]) return state("unproven", "sign-in", mine[0].id);
      if (day === today) return state("to-come");
      return state(resting ? "day-off" : "absent");
    };
    const [am, pm] = [halfState("am"), halfState("pm")];
    const worth = day > today ? 0 : (((isCounted(am) ? 1 : 0) + (isCounted(pm) ? 1 : 0)) as 0 | 1 | 2);
    days.push({ day, dayKind, am, pm, worth });
  }
  return days;
}
