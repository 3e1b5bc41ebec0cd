import type { Day } from "#kernel/day.ts";
import { type DayState, HALF_KINDS, type HalfKind } from "./ledger.ts";

/** A period of the ledger added up, in half days. `counted` is what counts as in the village. */
export type Figures = { placed: number; counted: number; byKind: Record<HalfKind, number> };

export function figuresOf(days: readonly DayState[]): Figures {
  const byKind = Object.fromEntries(HALF_KINDS.map((kind) => [kind, 0])) as Record<HalfKind, number>;
  let counted = 0;
  for (const { am, pm, worth } of days) {
    byKind[am.kind] += 1;
    byKind[pm.kind] += 1;
    counted += worth;
  }
  return { placed: days.length * 2 - byKind["not-placed"], counted, byKind };
}

/** Days asked of somebody who served only part of the period; a started day is asked whole. */
export const targetOf = (days: readonly DayState[], wanted: number, prorate: boolean): number => {
  const placed = days.filter((one) => one.am.kind !== "not-placed").length;
  if (placed === 0) return 0;
  return prorate ? Math.ceil((wanted * placed) / days.length) : wanted;
};

export const PACES = ["met", "on-pace", "behind", "out-of-reach", "too-early", "not-placed"] as const;
export type Pace = (typeof PACES)[number];

/** Where a period leads at the pace so far. Figures in half days, `target` in days. */
export type Forecast = {
  target: number;
  counted: number;
  /** Half days still needed, and half days left in which they could be earned. */
  needed: number;
  left: number;
  /** What the period comes to at this pace; null while it is too early to say. */
  expected: number | null;
  pace: Pace;
};

const TOO_EARLY_DAYS = 7;

/**
 * At this pace 205 by December (seed X8). What is past is what happened; what is left goes on at the same pace,
 * leave that is already approved left out. Today counts as past once it is worth something.
 */
export function forecastOf(days: readonly DayState[], today: Day, target: number, margin: number): Forecast {
  const placed = days.filter((one) => one.am.kind !== "not-placed");
  const isPast = (one: DayState): boolean => one.day < today || (one.day === today && one.worth > 0);
  const past = placed.filter(isPast);
  const counted = past.reduce((sum, one) => sum + one.worth, 0);
  const left = placed
    .filter((one) => !isPast(one))
    .reduce((sum, { am, pm }) => sum + (am.kind === "leave" ? 0 : 1) + (pm.kind === "leave" ? 0 : 1), 0);
  const needed = Math.max(0, target * 2 - counted);
  const enough = past.length >= TOO_EARLY_DAYS || left === 0;
  const expected = enough && past.length > 0 ? counted + Math.floor((counted * left) / (past.length * 2)) : null;
  return { target, counted, needed, left, expected, pace: paceOf() };

  function paceOf(): Pace {
    if (placed.length === 0) return "not-placed";
    if (needed === 0) return "met";
    if (needed > left) return "out-of-reach";
    if (expected === null) return "too-early";
    return expected < (target - margin) * 2 + 1 ? "behind" : "on-pace";
  }
}
