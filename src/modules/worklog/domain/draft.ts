import type { Day } from "#kernel/day.ts";

/** What the week's records say, gathered. Days in half days. */
export type WeekRecords = {
  logs: readonly {
    day: Day;
    text: string;
    items: readonly string[];
    households: readonly string[];
    people: number;
    kind: string;
    closed: boolean;
  }[];
  /** Households surveyed: a visit that is on record by itself, without a log. */
  visits: readonly { day: Day; household: string }[];
  /** Words of the items used, in the pack's order. */
  itemNames: Readonly<Record<string, string>>;
  inVillage: number;
  trips: number;
  leave: number;
  /** Feedback that waits for an answer, open questions, and other things that are not done. */
  open: readonly string[];
};

export type WeekFigures = {
  logs: number;
  days: number;
  households: number;
  people: number;
  emergencies: number;
  trips: number;
  leave: number;
};
export type Draft = { done: string; plan: string; trouble: string; figures: WeekFigures };

const days = (halves: number): string => (halves % 2 === 0 ? String(halves / 2) : (halves / 2).toFixed(1));

export function weekFigures({ logs, visits, inVillage, trips, leave }: WeekRecords): WeekFigures {
  return {
    logs: logs.length,
    days: inVillage,
    households: new Set([...logs.flatMap((one) => one.households), ...visits.map((one) => one.household)]).size,
    people: logs.reduce((sum, one) => sum + one.people, 0),
    emergencies: logs.filter((one) => one.kind === "emergency").length,
    trips,
    leave,
  };
}

/** The report as it drafts itself: figures first, then the logs under their items in the pack's order, then what is open. It is a proposal to be edited. */
export function draftReport(records: WeekRecords): Draft {
  const figures = weekFigures(records);
  const lines = [
    `本周驻村 ${days(figures.days)} 天${figures.trips > 0 ? `，其中公出 ${days(figures.trips)} 天` : ""}${figures.leave > 0 ? `，请假 ${days(figures.leave)} 天` : ""}；走访 ${figures.households} 户，记日志 ${figures.logs} 篇。`,
  ];
  const sorted = [...records.logs].sort((a, b) => (a.day < b.day ? -1 : 1));
  const dayOf = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  const line = (one: WeekRecords["logs"][number]): string => `${dayOf(one.day)}，${one.text.trim()}`;
  const used = Object.keys(records.itemNames).filter((key) => sorted.some((one) => one.items[0] === key));
  for (const key of used) {
    lines.push(`【${records.itemNames[key]}】`);
    lines.push(...sorted.filter((one) => one.items[0] === key).map(line));
  }
  const rest = sorted.filter((one) => !used.includes(one.items[0] ?? ""));
  if (rest.length > 0) lines.push(...(used.length > 0 ? ["【其他】"] : []), ...rest.map(line));
  const surveyed = Map.groupBy(
    records.visits.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    (one) => one.day,
  );
  if (surveyed.size > 0) lines.push("【入户调查】");
  for (const [day, visits] of surveyed)
    lines.push(`${dayOf(day)}，入户调查 ${new Set(visits.map((one) => one.household)).size} 户。`);
  const waiting = sorted
    .filter((one) => one.kind === "emergency" && !one.closed)
    .map((one) => `继续跟进：${one.text.trim()}`);
  return {
    done: lines.join("\n"),
    plan: [...waiting, ...records.open].map((one, i) => `${i + 1}. ${one}`).join("\n"),
    trouble: "",
    figures,
  };
}
