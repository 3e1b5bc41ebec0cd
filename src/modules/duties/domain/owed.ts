import type { Holidays } from "#kernel/calendar.ts";
import { type Day, dayOf } from "#kernel/day.ts";
import type { Evidence } from "#kernel/evidence.ts";
import type { Instant } from "#kernel/instant.ts";
import { type HeldDuty, heldIn, occurrencesIn } from "./held.ts";
import { type Standing, standingFrom, type Unsettled, unsettledOf } from "./state.ts";
import { answeredBy, fallsTo, type Ground, type Target, targetsOf } from "./targets.ts";
import { daysOfPeriod, type Occurrence, shareOf } from "./when.ts";

export * from "./targets.ts";

export type Owed = { duty: HeldDuty; target: Target; at: Occurrence; standing: Standing };

/** Records in order of day and moment, found by who or where: those that settle a duty, and those that excuse from it. */
export type Filed = {
  of: (duty: HeldDuty, target: Target) => readonly Evidence[];
  excusing: (duty: HeldDuty, target: Target) => readonly Evidence[];
};

const inOrder = (a: Evidence, b: Evidence): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.at < b.at ? -1 : a.at > b.at ? 1 : 0;

const isInOrder = (list: readonly Evidence[]): boolean =>
  list.every((one, i) => i === 0 || inOrder(list[i - 1] ?? one, one) <= 0);

const ordered = (list: readonly Evidence[]): readonly Evidence[] => (isInOrder(list) ? list : list.toSorted(inOrder));
const NONE: readonly Evidence[] = [];

/** Files records once, so that each duty of each person looks only at its own. By place only when a place is asked for. */
export function file(evidence: readonly Evidence[]): Filed {
  type Drawer = Map<string, readonly Evidence[]>;
  let byCadre: Drawer | null = null;
  let byPlace: Drawer | null = null;
  let whole: readonly Evidence[] | null = null;
  const sorted = (drawer: Map<string, Evidence[]>): Drawer => {
    const found: Drawer = drawer;
    for (const [key, list] of drawer) found.set(key, ordered(list));
    return found;
  };
  const near = ({ settled }: HeldDuty, target: Target): readonly Evidence[] => {
    if (target.cadreId !== null) {
      byCadre ??= sorted(Map.groupBy(evidence, (one) => (one.cadreId ?? "") as string));
      return byCadre.get(target.cadreId) ?? NONE;
    }
    if (settled.inside) {
      whole ??= ordered(evidence);
      return whole;
    }
    byPlace ??= sorted(Map.groupBy(evidence, (one) => one.place as string));
    return byPlace.get(target.place) ?? NONE;
  };
  return {
    of: (duty, target) => {
      const { kinds, topics, inside } = duty.settled;
      return near(duty, target).filter(
        (one) =>
          kinds.includes(one.kind) &&
          (!topics || (one.topic !== undefined && topics.includes(one.topic))) &&
          (target.householdId === null || one.topic === target.householdId) &&
          (!inside || one.place.startsWith(target.place)),
      );
    },
    excusing: (duty, target) => {
      const { excusedBy } = duty.settled;
      return excusedBy ? near(duty, target).filter((one) => excusedBy.includes(one.kind)) : NONE;
    },
  };
}

type Asked = {
  duties: readonly HeldDuty[];
  ground: Ground;
  filed: Filed;
  from: Day;
  to: Day;
  now: Instant;
  holidays: Holidays;
};

/** `whole`: days of the period, where each owes the share of it. */
type Time = { at: Occurrence; unsettled: Unsettled; whole: number | null };

/** When a duty is owed in a place, and what it is for whoever has not done it: reckoned once, but where another stands instead for a while. */
function timesOf(duty: HeldDuty, { from, to, now, holidays }: Asked): (place: string) => readonly Time[] {
  const { when } = duty;
  const reckon = (place: string): Time[] =>
    occurrencesIn(duty, place, from, to, holidays).map((at) => ({
      at,
      unsettled: unsettledOf(duty, at, now),
      whole: when.kind === "quota" && when.share ? daysOfPeriod(at, when.period) : null,
    }));
  const everywhere = reckon("");
  if (!duty.instead) return () => everywhere;
  const known = new Map<string, readonly Time[]>();
  return (place) => {
    const times = known.get(place) ?? (heldIn(duty, place)[0] === duty ? everywhere : reckon(place));
    known.set(place, times);
    return times;
  };
}

/** Visits everything that is owed with a last day from `from` to `to`, with its state. Makes no lists, so that a whole prefecture is cheap. */
export function eachOwed(asked: Asked, visit: (owed: Owed) => void): void {
  const { duties, ground, filed } = asked;
  const today = dayOf(asked.now);
  for (const duty of duties) {
    const timesIn = timesOf(duty, asked);
    if (!duty.instead && timesIn("").length === 0) continue;
    for (const target of targetsOf(duty, ground)) {
      const times = timesIn(target.place);
      if (times.length === 0) continue;
      const records = filed.of(duty, target);
      const excuses = filed.excusing(duty, target);
      let first = 0;
      for (const { at, unsettled, whole } of times) {
        while (first < records.length && (records[first]?.day ?? at.starts) < at.starts) first += 1;
        if (!fallsTo(target, at, whole !== null)) continue;
        const need = whole === null ? duty.settled.count : shareOf(duty.settled.count, at, target, whole);
        const standing = standingFrom(duty, at, records, first, need, unsettled, excuses);
        visit({ duty, target: answeredBy(target, at, today), at, standing });
      }
    }
  }
}

export function listOwed(asked: Asked): Owed[] {
  const found: Owed[] = [];
  eachOwed(asked, (one) => found.push(one));
  return found;
}
