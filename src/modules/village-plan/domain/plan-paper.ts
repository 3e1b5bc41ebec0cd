import type { OfficeSheetDocument } from "#modules/documents/contract.ts";
import type { ExitFlag } from "./exits.ts";
import type { VillagePlanShown } from "./shapes.ts";

type Part = OfficeSheetDocument["parts"][number];
type Columns = NonNullable<Part["table"]>["columns"];

const STATE: Readonly<Record<VillagePlanShown["state"], string>> = {
  draft: "草稿",
  heard: "已听取意见，待乡镇审核",
  checked: "乡镇已审核，待县批准",
  approved: "县已批准，待执行",
  "in-force": "执行中",
  superseded: "已被新版本代替",
  withdrawn: "已撤回",
};
const ITEM = { open: "未开始", doing: "进行中", done: "已完成", dropped: "不再实施" } as const;
const FLAG: Readonly<Record<ExitFlag, string>> = {
  without: "没有填计划脱贫年度",
  late: "晚于村计划出列年度",
  overdue: "年度已过，仍未脱贫",
};

const table = (columns: Columns, rows: string[][]): Pick<Part, "table"> => ({ table: { columns, rows } });
const heads = ({ households, persons }: { households: number; persons: number }): string =>
  households === 0 ? "—" : `${households} 户 ${persons} 人`;

/** 村脱贫规划 as a paper: what stands in the plan, and beside it what the register says of the years in which households exit. */
export function planPaper(plan: VillagePlanShown, printed: OfficeSheetDocument["printed"]): OfficeSheetDocument {
  const { phases, goals, items, talks, exits, flagged, talkKinds } = plan;
  const phaseOf = (year: number): string =>
    phases.find((one) => year >= one.since && year <= one.until)?.zh ?? "规划期外";
  const years: Part = {
    title: "脱贫时序",
    note: "户数、人数取自户册的脱贫年度",
    ...table(
      [
        { label: "年度", width: 2 },
        { label: "阶段", width: 3 },
        { label: "计划脱贫", width: 4, align: "right" },
        { label: "已脱贫", width: 4, align: "right" },
      ],
      exits.years.map((one) => [
        one.year === plan.outYear ? `${one.year}（村出列）` : String(one.year),
        phaseOf(one.year),
        heads(one.planned),
        heads(one.exited),
      ]),
    ),
    lines: [
      `尚未脱贫 ${heads(exits.remaining)}；其中没有填年度 ${heads(exits.without)}，晚于村出列年度 ${heads(exits.late)}，年度已过 ${heads(exits.overdue)}。`,
    ],
  };
  const byPhase: Part[] = phases.map((phase) => {
    const own = goals.filter((one) => one.year >= phase.since && one.year <= phase.until);
    return {
      title: `${phase.zh}（${phase.since}—${phase.until} 年）`,
      lines: own.map((one) => `${one.year} 年目标：${one.text}`),
      ...table(
        [
          { label: "年度", width: 2 },
          { label: "措施", width: 8 },
          { label: "责任人", width: 3 },
          { label: "完成时限", width: 3 },
          { label: "进展", width: 4 },
        ],
        own.flatMap((goal) =>
          items
            .filter((one) => one.goalId === goal.id)
            .map((one) => [
              String(goal.year),
              one.measure,
              one.ownerName,
              one.dueOn,
              [ITEM[one.state], one.note].filter((word) => word !== "").join("："),
            ]),
        ),
      ),
    };
  });
  const asked: Part = {
    title: "征求意见",
    ...table(
      [
        { label: "日期", width: 3 },
        { label: "方式", width: 3 },
        { label: "对象", width: 4 },
        { label: "人数", width: 2, align: "right" },
        { label: "意见", width: 6 },
        { label: "采纳情况", width: 5 },
      ],
      talks.map((one) => [
        one.heldOn,
        talkKinds.find((kind) => kind.key === one.kind)?.zh ?? one.kind,
        one.who,
        String(one.people),
        one.opinions,
        one.takenUp,
      ]),
    ),
  };
  const misfits: Part[] =
    flagged.length === 0
      ? []
      : [
          {
            title: "年度与规划不符的户",
            ...table(
              [
                { label: "户主", width: 3 },
                { label: "人口", width: 2, align: "right" },
                { label: "计划脱贫年度", width: 3 },
                { label: "问题", width: 6 },
              ],
              flagged.map((one) => [
                one.headName,
                String(one.size),
                one.exitYear === null ? "" : String(one.exitYear),
                FLAG[one.flag],
              ]),
            ),
          },
        ];
  return {
    kind: "office-sheet",
    title: plan.title,
    subtitle: `${plan.township}${plan.village}　第 ${plan.version} 版　${STATE[plan.state]}`,
    facts: [
      { label: "规划期", value: `${plan.sinceYear}—${plan.untilYear} 年` },
      { label: "村计划出列", value: `${plan.outYear} 年` },
      { label: "批准文号", value: plan.documentNo },
      { label: "批准日期", value: plan.approvedOn },
      { label: "执行日期", value: plan.inForceOn },
    ],
    parts: [
      { title: "村情", lines: plan.situation.split("\n").filter((one) => one.trim() !== "") },
      years,
      ...byPhase,
      asked,
      ...misfits,
    ],
    signers: ["村党支部书记", "驻村第一书记", "乡镇审核"],
    printed,
  };
}
