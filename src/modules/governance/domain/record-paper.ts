import type { OfficeSheetDocument } from "#modules/documents/contract.ts";
import type { ResolutionShown, StepShown } from "./shapes/resolutions.ts";
import type { ResolutionState } from "./workflow.ts";

/** How steps and states are called on paper, which is Chinese. */
const STEP: Readonly<Record<StepShown["action"], string>> = {
  open: "登记事项",
  clear: "清",
  propose: "村党组织提议",
  discuss: "村两委商议",
  precheck: "乡镇预审",
  review: "党员大会审议",
  resolve: "村民代表会议决议",
  reject: "会议未通过，退回",
  post: "决议公开",
  object: "公开期间有异议，退回两委商议",
  execute: "组织实施，村监会监督",
  watch: "村监会监督",
  report: "实施结果公开",
  close: "办结",
  return: "退回",
  withdraw: "撤回",
};
const STATE: Readonly<Record<ResolutionState, string>> = {
  opened: "已登记",
  cleared: "已清",
  proposed: "已提议",
  discussed: "两委已商议",
  prechecked: "乡镇已预审",
  reviewed: "党员大会已审议",
  resolved: "已决议",
  posted: "决议公开中",
  executing: "实施中",
  reported: "结果公开中",
  closed: "已办结",
  withdrawn: "已撤回",
};

const cell = (value: number | undefined): string => (value === undefined ? "" : String(value));
/** What a meeting that did not agree is called: by its meeting. */
const nameOf = ({ action, meeting }: StepShown): string =>
  action === "reject" && meeting ? `${STEP[meeting]}：未通过` : STEP[action];

const rowOf = (step: StepShown): string[] => [
  step.on,
  nameOf(step),
  cell(step.counts?.entitled),
  cell(step.counts?.attended),
  cell(step.counts?.for),
  cell(step.counts?.against),
  cell(step.counts?.abstained),
  [
    step.chair && `主持 ${step.chair}`,
    step.watchers.length > 0 && `监督 ${step.watchers.join("、")}`,
    step.opinion,
    step.files.length > 0 && `附件 ${step.files.length} 份`,
  ]
    .filter(Boolean)
    .join("；"),
  step.byName,
];

/** 村级重大事项决议记录表: what was decided, each step with its counts, the two publications, and lines to sign on. */
export function recordPaper(one: ResolutionShown, printed: OfficeSheetDocument["printed"]): OfficeSheetDocument {
  const [year = "", no = ""] = one.number.split("-");
  const published = (posting: ResolutionShown["posting"]): string =>
    posting?.postedOn
      ? `${posting.postedOn} 至 ${posting.lastDay ?? "（计时暂停）"}，异议 ${posting.objections} 件`
      : "尚未公开";
  return {
    kind: "office-sheet",
    orientation: "landscape",
    title: `${one.village.name}${one.procedure.zh}决议记录表`,
    subtitle: `${one.village.township}${one.village.name}决议〔${year}〕${no}号`,
    facts: [
      { label: "事项", value: one.title },
      { label: "类别", value: one.matter.zh },
      { label: "状态", value: one.round > 1 ? `${STATE[one.state]}（第 ${one.round} 次上会）` : STATE[one.state] },
      { label: "决议公开", value: published(one.posting) },
      { label: "结果公开", value: published(one.resultPosting) },
    ],
    parts: [
      { title: "决议内容", lines: one.content.split(/\n+/).filter((line) => line.trim() !== "") },
      {
        title: "经过",
        table: {
          columns: [
            { label: "日期", width: 2.4 },
            { label: "步骤", width: 3.6 },
            { label: "应到", width: 1.2, align: "right" },
            { label: "实到", width: 1.2, align: "right" },
            { label: "同意", width: 1.2, align: "right" },
            { label: "反对", width: 1.2, align: "right" },
            { label: "弃权", width: 1.2, align: "right" },
            { label: "意见和附件", width: 6 },
            { label: "记录人", width: 1.8 },
          ],
          rows: one.steps.map(rowOf),
        },
      },
      ...(one.result
        ? [{ title: "实施结果", lines: one.result.split(/\n+/).filter((line) => line.trim() !== "") }]
        : []),
    ],
    signers: ["村党组织书记", "村委会主任", "村监会主任"],
    printed,
  };
}
