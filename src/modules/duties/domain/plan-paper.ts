import type { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { longDay, type OfficeSheetDocument } from "#modules/documents/contract.ts";
import type { PlanShown } from "./work-shapes.ts";

type Plan = z.infer<typeof PlanShown>;
type Part = Plan["parts"][number];
const STATES = { draft: "草稿", "in-force": "执行中", ended: "已结束" } as const;

const stateOf = (part: Part): string => {
  if (part.kind === "letter") return part.signedAt ? `已签 ${dayOf(part.signedAt)}` : "";
  return part.doneOn ? `已完成 ${part.doneOn}` : "";
};
const spanOf = (part: Part): string =>
  part.startsOn && part.dueOn ? `${part.startsOn}至${part.dueOn}` : (part.dueOn ?? part.startsOn ?? "");

const TABLES = [
  { kind: "letter", title: "责任书", what: "责任事项", who: "责任人", when: "期限", state: "签字" },
  { kind: "milestone", title: "时间表", what: "节点", who: "责任人", when: "完成时限", state: "完成情况" },
  { kind: "stage", title: "路线图", what: "阶段", who: "责任人", when: "起止", state: "备注" },
] as const;

/** The plan as it is put on the wall: responsibility letters, timetable, roadmap (seed 000, G6). */
export function planSheet(plan: Plan, placeName: string, printed: { at: string; by: string }): OfficeSheetDocument {
  const parts = TABLES.flatMap(({ kind, title, what, who, when, state }) => {
    const rows = plan.parts.filter((one) => one.kind === kind && one.no > 0);
    if (rows.length === 0) return [];
    return [
      {
        title,
        note: `${rows.length} 项`,
        table: {
          columns: [
            { label: "序号", width: 1, align: "center" as const },
            { label: what, width: 6 },
            { label: who, width: 2 },
            { label: when, width: 3 },
            { label: state, width: 3 },
          ],
          rows: rows.map((one, i) => [
            String(i + 1),
            one.title,
            one.ownerName,
            spanOf(one),
            [stateOf(one), one.proof ?? ""].filter((text) => text !== "").join("，"),
          ]),
        },
      },
    ];
  });
  return {
    kind: "office-sheet",
    title: plan.title,
    subtitle: [plan.documentNo, STATES[plan.state]].filter((one) => one !== "").join("　"),
    facts: [
      { label: "范围", value: placeName },
      {
        label: "进度",
        value: `责任书已签${plan.signed}/${plan.letters}，节点已完成${plan.reached}/${plan.milestones}`,
      },
    ],
    parts: [{ title: "目标", lines: plan.goal.split("\n") }, ...parts],
    signers: ["负责人", "日期"],
    printed,
  };
}

/** One responsibility letter by itself, to be signed on paper by its person. */
export function responsibilityLetter(plan: Plan, part: Part, placeName: string, printed: { at: string; by: string }) {
  const milestones = plan.parts.filter((one) => one.kind === "milestone" && one.no > 0 && one.ownerId === part.ownerId);
  return {
    kind: "office-sheet",
    title: `${plan.title}责任书`,
    subtitle: plan.documentNo || null,
    facts: [
      { label: "责任人", value: part.ownerName },
      { label: "范围", value: placeName },
      { label: "期限", value: part.dueOn ? longDay(part.dueOn) : null },
    ],
    parts: [
      { title: "目标", lines: plan.goal.split("\n") },
      { title: "责任事项", lines: [part.title] },
      ...(milestones.length > 0
        ? [
            {
              title: "节点",
              lines: milestones.map((one) => `${one.title}${one.dueOn ? `：${longDay(one.dueOn)}前完成` : ""}`),
            },
          ]
        : []),
      {
        lines: [
          part.signedAt
            ? `本人已于${longDay(dayOf(part.signedAt))}在系统中签字确认。`
            : "本人承诺按期完成上述事项，完不成的承担相应责任。",
        ],
      },
    ],
    signers: ["责任人", "日期"],
    printed,
  } satisfies OfficeSheetDocument;
}
