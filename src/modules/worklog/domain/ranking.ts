import type { Day } from "#kernel/day.ts";
import type { NameShown } from "#packs/schemas/posting.ts";

/** One cadre's figures in a period. Days in half days. */
export type Standing = {
  cadreId: string;
  name: string;
  place: string;
  placeName: string;
  township: string;
  counted: number;
  target: number;
  logs: number;
  households: number;
  reportsDue: number;
  reportsSent: number;
  reportsLate: number;
  /** The closing days of the reports that were due; bulletins of earlier days do not tell them. */
  reportsDueOn?: readonly Day[] | undefined;
};

/** A cadre met a household, wherever that is on record. */
export type Met = { cadreId: string; place: string; householdId: string };
/** Each household once, however many met it how often. */
export const householdsIn = (met: readonly Met[]): Set<string> => new Set(met.map((one) => one.householdId));

export type Group = {
  code: string;
  name: string;
  people: number;
  met: number;
  counted: number;
  target: number;
  logs: number;
  households: number;
  reportsDue: number;
  reportsSent: number;
  reportsLate: number;
};

const rate = (counted: number, target: number): number => (target === 0 ? 0 : counted / (target * 2));

/** People from best to worst: days against what is asked, then reports in time, then households met; the name decides the rest. */
export const ranked = (all: readonly Standing[]): Standing[] =>
  [...all].sort(
    (a, b) =>
      rate(b.counted, b.target) - rate(a.counted, a.target) ||
      b.reportsSent - b.reportsLate - (a.reportsSent - a.reportsLate) ||
      b.households - a.households ||
      (a.name < b.name ? -1 : 1),
  );

/** The same by township (or village, inside a township), best first. A household that several met counts once. */
export function grouped(
  all: readonly Standing[],
  digits: number,
  nameOf: (code: string) => string,
  met: readonly Met[],
): Group[] {
  const metThere = Map.groupBy(met, (one) => one.place.slice(0, digits));
  const groups = new Map<string, Standing[]>();
  for (const one of all)
    groups.set(one.place.slice(0, digits), [...(groups.get(one.place.slice(0, digits)) ?? []), one]);
  const sum = (list: readonly Standing[], of: (one: Standing) => number): number =>
    list.reduce((total, one) => total + of(one), 0);
  return [...groups]
    .map(([code, list]) => ({
      code,
      name: nameOf(code),
      people: list.length,
      met: list.filter((one) => one.counted >= one.target * 2).length,
      counted: sum(list, (one) => one.counted),
      target: sum(list, (one) => one.target),
      logs: sum(list, (one) => one.logs),
      households: householdsIn(metThere.get(code) ?? []).size,
      reportsDue: sum(list, (one) => one.reportsDue),
      reportsSent: sum(list, (one) => one.reportsSent),
      reportsLate: sum(list, (one) => one.reportsLate),
    }))
    .sort(
      (a, b) =>
        rate(b.counted, b.target) - rate(a.counted, a.target) ||
        b.reportsSent / (b.reportsDue || 1) - a.reportsSent / (a.reportsDue || 1) ||
        (a.code < b.code ? -1 : 1),
    );
}

const DOUBLE = [
  "欧阳",
  "司徒",
  "上官",
  "诸葛",
  "司马",
  "皇甫",
  "尉迟",
  "公孙",
  "慕容",
  "令狐",
  "东方",
  "夏侯",
  "端木",
  "长孙",
  "宇文",
];

/** A name as the pack allows it: whole, the family name with a star, or not at all. */
export function nameShown(name: string, how: NameShown): string {
  if (how === "full") return name;
  if (how === "none") return "某同志";
  const family = DOUBLE.find((one) => name.startsWith(one)) ?? [...name][0] ?? "";
  return `${family}*`;
}
