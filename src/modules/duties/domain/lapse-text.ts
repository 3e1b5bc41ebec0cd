import type { Board } from "./duty-shapes.ts";

type Row = Board["lapsed"][number];
type Table = { title: string; head: readonly string[]; rows: readonly (readonly string[])[] };
export type LapsePaper = { title: string; opening: string; tables: Table[] };

const STATES = { late: "逾期", lapsed: "未完成" } as const;

/** What was not done in a span, as it goes out: a line of figures, then one table a duty. What only wants a reminder is left out. */
export function lapsePaper(
  { groundName, duties, lapsed, more }: Board,
  { from, to }: { from: string; to: string },
): LapsePaper {
  const count = (...states: readonly string[]): number =>
    duties.reduce((sum, one) => sum + states.reduce((all, state) => all + (one.counts[state as "late"] ?? 0), 0), 0);
  const named = lapsed.filter((one) => one.step === "list" || one.step === "bulletin");
  const rowOf = (one: Row): string[] => [
    one.placeName,
    one.names.length > 0 ? one.names.join("、") : "无人在岗",
    one.due,
    one.need > 1 ? `${one.have}/${one.need}` : STATES[one.state === "late" ? "late" : "lapsed"],
  ];
  const tables = [...Map.groupBy(named, (one) => one.zh)].map(([title, rows]) => ({
    title: `${title}（${rows.length}）`,
    head: ["地方", "责任人", "期限", "完成情况"],
    rows: rows.map(rowOf),
  }));
  return {
    title: `${groundName}任务未完成情况通报`,
    opening: `${from}至${to}，按时完成${count("done")}项，逾期完成${count("done-late")}项，因请假等免办${count("excused")}项，逾期未办${count("late")}项，未完成${count("lapsed")}项。现将应当列入清单和通报的列后${more ? "（只列最近的）" : ""}。`,
    tables,
  };
}
