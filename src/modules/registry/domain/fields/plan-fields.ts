import { block } from "./kinds.ts";

const told = (zh: string, en: string, headers: readonly string[]) =>
  ({ zh, en, block: "F", scope: "year", kind: "text", max: 500, headers }) as const;

/**
 * Block F: what everybody at the front line knows of a household (四知: cause, exit plan, income steps, progress; seed 001, Y14), with the
 * roots of its poverty in words (seed 000, G11) and its own wish (seed 003, B5). Progress is not written here: it follows from visits and logs.
 */
export const PLAN_FIELDS = block({
  causeStory: {
    ...told("致贫原因说明", "How it came about", ["致贫原因分析", "致贫原因详述", "致贫详细原因", "贫困根源"]),
    needToKnow: true,
  },
  wish: told("发展愿望", "What the family wants", ["发展意愿", "脱贫愿望", "家庭愿望", "群众意愿"]),
  exitPlan: told("脱贫计划", "Plan out of poverty", ["脱贫规划", "脱贫打算"]),
  incomeSteps: { ...told("增收举措", "Steps to earn more", ["增收措施", "增收项目", "增收计划"]), askedAnew: true },
});
