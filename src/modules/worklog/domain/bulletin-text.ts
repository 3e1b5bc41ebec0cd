import type { Day } from "#kernel/day.ts";
import type { NameShown } from "#packs/schemas/posting.ts";
import { type Group, nameShown, type Standing } from "./ranking.ts";

type Kind = "weekly" | "monthly";
type Span = { since: Day; until: Day };
type Figures = { people: readonly Standing[]; groups: readonly Group[]; worst: number };

const days = (halves: number): string => (halves % 2 === 0 ? String(halves / 2) : (halves / 2).toFixed(1));
const short = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

export const titleOf = (kind: Kind, name: string, { since, until }: Span): string =>
  kind === "weekly"
    ? `${name}驻村工作一周汇总（${since}至${until}）`
    : `${name}${since.slice(0, 4)}年${Number(since.slice(5, 7))}月驻村工作通报`;

/** The opening paragraph: how many people, how many in line, what was done. */
export function openingText(kind: Kind, { since, until }: Span, { people, groups }: Figures): string {
  const sum = (of: (one: Group) => number): number => groups.reduce((total, one) => total + of(one), 0);
  const met = sum((one) => one.met);
  const when = kind === "weekly" ? `${short(since)}至${short(until)}` : `${Number(since.slice(5, 7))}月`;
  return [
    `${when}，在岗驻村干部${people.length}人，驻村天数达到要求的${met}人，占${people.length === 0 ? 0 : Math.round((met * 100) / people.length)}%。`,
    `共记工作日志${sum((one) => one.logs)}篇，走访农户${sum((one) => one.households)}户；应交周报${sum((one) => one.reportsDue)}份，按时上交${sum((one) => one.reportsSent - one.reportsLate)}份，迟交${sum((one) => one.reportsLate)}份，未交${sum((one) => one.reportsDue - one.reportsSent)}份。`,
  ].join("");
}

/** A table of a bulletin: its heading, its columns, its rows. */
export type Table = { title: string; head: readonly string[]; rows: readonly (readonly string[])[] };

/** The tables as they are printed: units by rank, then people at the end of the ranking, named as far as the pack allows. */
export function tablesOf({ people, groups, worst }: Figures, names: NameShown): Table[] {
  const group = groups.map((one, i) => [
    String(i + 1),
    one.name,
    String(one.people),
    String(one.met),
    `${days(one.counted)} / ${one.target}`,
    String(one.households),
    `${one.reportsSent - one.reportsLate} / ${one.reportsDue}`,
  ]);
  const person = (one: Standing, i: number): string[] => [
    String(i + 1),
    nameShown(one.name, names),
    one.placeName,
    `${days(one.counted)} / ${one.target}`,
    String(one.logs),
    String(one.households),
    `${one.reportsSent - one.reportsLate} / ${one.reportsDue}`,
  ];
  const all = people.map(person);
  const behind = all.filter((_, i) => (people[i]?.counted ?? 0) < (people[i]?.target ?? 0) * 2).slice(-worst);
  const head = ["名次", "姓名", "驻村", "驻村天数 / 应驻", "日志", "走访户", "按时周报 / 应交"];
  return [
    {
      title: "各单位排名",
      head: ["名次", "单位", "人数", "达标", "驻村天数 / 应驻", "走访户", "按时周报 / 应交"],
      rows: group,
    },
    { title: "个人排名", head, rows: all },
    ...(behind.length > 0 ? [{ title: "排名末位（未达标）", head, rows: behind }] : []),
  ];
}
