import type { Day } from "#kernel/day.ts";
import type { DayLine } from "#kernel/day-line.ts";
import { DAY_GROUPS } from "./day-groups.ts";
import type { DayItem } from "./duty-shapes.ts";
import type { Owed } from "./owed.ts";

/** A duty as a line of somebody's day; null when it is not to be seen today: not open, lapsed, or settled before today. What leave excuses from stands with what is done. */
export function dutyItem({ duty, target, at, standing }: Owed, today: Day): DayItem | null {
  const { state, have, need, doneOn, excuse } = standing;
  const group =
    state === "due" || state === "late"
      ? ("due" as const)
      : state === "open"
        ? at.due === today
          ? ("due" as const)
          : ("soon" as const)
        : ((state === "done" || state === "done-late") && doneOn === today) ||
            (state === "excused" && at.starts <= today && today <= at.due)
          ? ("done" as const)
          : null;
  if (group === null) return null;
  const counted = need > 1;
  const whom = target.headName ? ` · ${target.headName}` : "";
  return {
    key: ["duty", duty.key, at.on, target.key, ...(duty.id ? [duty.id] : [])].join(" "),
    group,
    kind: "duty",
    zh: duty.zh + whom,
    en: duty.en + whom,
    place: target.cadreId === null ? target.place : null,
    on: at.due,
    time: duty.window.time ?? null,
    late: state === "late",
    have: counted ? have : null,
    need: counted ? need : null,
    excuse,
    to: target.householdId ? `/households/${target.householdId}` : (duty.to ?? "/duties"),
    noticeId: null,
    seenId: null,
  };
}

/** By group, then late first, then the nearest day and hour. */
export const byUrgency = (items: readonly DayItem[]): DayItem[] =>
  items.toSorted(
    (a, b) =>
      DAY_GROUPS.indexOf(a.group) - DAY_GROUPS.indexOf(b.group) ||
      Number(b.late) - Number(a.late) ||
      (a.on ?? "9").localeCompare(b.on ?? "9") ||
      (a.time ?? "24").localeCompare(b.time ?? "24") ||
      a.key.localeCompare(b.key),
  );

type Given = Pick<DayItem, "key" | "group" | "kind" | "to"> & { title: string } & Partial<DayItem>;
/** A line with a title that people wrote: the same in both languages. */
export const lineOf = ({ title, ...given }: Given): DayItem => ({
  zh: title,
  en: title,
  place: null,
  on: null,
  time: null,
  late: false,
  have: null,
  need: null,
  excuse: null,
  noticeId: null,
  seenId: null,
  ...given,
});

/** More of one kind than this become one line. */
const MOST_OF_A_KIND = 4;

type Many = { zh: string; en: string };
/** What other modules tell of the day: each thing a line of its own, many of one kind one line with their number, the nearest day and their list. */
export function itemsOf(lines: readonly DayLine[], many: (kind: string, count: number) => Many): DayItem[] {
  const piles = Map.groupBy(lines, (one) => `${one.kind} ${one.group} ${one.all}`);
  return [...piles].flatMap(([key, pile]) => {
    const [first] = pile;
    if (!first || pile.length <= MOST_OF_A_KIND)
      return pile.map(({ zh, en, all: _, ...one }) => ({ ...lineOf({ title: zh, ...one }), en }));
    const { kind, group, all } = first;
    const on = pile.flatMap((one) => one.on ?? []).sort()[0] ?? null;
    const late = pile.some((one) => one.late);
    return [{ ...lineOf({ key, title: "", group, kind, to: all, on, late }), ...many(kind, pile.length) }];
  });
}
