import type { OfficeSheetDocument } from "#modules/documents/contract.ts";
import { periodWords } from "#modules/worklog/contract.ts";
import type { ServiceRecord } from "./shapes.ts";

type Part = OfficeSheetDocument["parts"][number];
type Columns = NonNullable<Part["table"]>["columns"];
/** Says a code in Chinese: a post, an outcome. */
export type Word = (code: string) => string;

const part = (title: string, columns: Columns, rows: string[][], none: string): Part =>
  rows.length === 0 ? { title, lines: [none] } : { title, table: { columns, rows } };
const days = (count: number): string => (Number.isInteger(count) ? String(count) : count.toFixed(1));

/** 驻村干部履职档案 for the organisation department (seed Y6). */
export function recordPaper(
  record: ServiceRecord,
  word: Word,
  printed: OfficeSheetDocument["printed"],
): OfficeSheetDocument {
  const { cadre, placements, trainings, years, appraisals, probations, bars, reserve } = record;
  const last = placements.at(-1);
  return {
    kind: "office-sheet",
    title: "驻村干部履职档案",
    facts: [
      { label: "姓名", value: cadre.name },
      { label: "单位职务", value: [cadre.unit, cadre.title].filter(Boolean).join(" ") || null },
      { label: "现驻村", value: last && last.endedOn === null ? `${last.village} ${word(`post.${last.post}`)}` : null },
      { label: "后备干部", value: reserve ? `${reserve.since} 起，${reserve.merits}` : "否" },
    ],
    parts: [
      part(
        "任职经历",
        [
          { label: "村", width: 5 },
          { label: "职务", width: 4 },
          { label: "任期", width: 5 },
          { label: "文号", width: 5 },
          { label: "离任", width: 6 },
        ],
        placements.map((one) => [
          one.village,
          word(`post.${one.post}`),
          `${one.termSince} 至 ${one.endedOn ?? one.termUntil}`,
          one.documentNo,
          one.endKind === null
            ? ""
            : [word(`service-record.end.${one.endKind}`), one.endReason, one.appraisal].filter(Boolean).join("；"),
        ]),
        "没有任职记录。",
      ),
      part(
        "年度履职",
        [
          { label: "年度", width: 2 },
          { label: "在村天数", width: 3, align: "right" },
          { label: "年度要求", width: 3, align: "right" },
          { label: "请假天数", width: 3, align: "right" },
          { label: "日志", width: 2, align: "right" },
          { label: "周报", width: 2, align: "right" },
          { label: "其中迟交", width: 3, align: "right" },
        ],
        years.map((one) => [
          String(one.year),
          days(one.counted),
          String(one.target),
          days(one.leave),
          String(one.logs),
          String(one.reports),
          String(one.reportsLate),
        ]),
        "没有考勤记录。",
      ),
      part(
        "培训和证书",
        [
          { label: "日期", width: 3 },
          { label: "培训", width: 6 },
          { label: "学时", width: 2, align: "right" },
          { label: "到课", width: 2 },
          { label: "证书编号", width: 5 },
        ],
        trainings.map((one) => [
          one.heldOn,
          one.title,
          String(one.hours),
          one.came ? "是" : "否",
          one.certificateNo ?? "",
        ]),
        "没有培训记录。",
      ),
      part(
        "考核",
        [
          { label: "期间", width: 3 },
          { label: "村", width: 5 },
          { label: "得分", width: 2, align: "right" },
          { label: "等次", width: 3 },
          { label: "意见", width: 6 },
        ],
        appraisals.map((one) => [
          periodWords(one.period),
          one.village,
          (one.score / 100).toFixed(2),
          one.grade,
          one.opinion,
        ]),
        "没有已定的考核。",
      ),
      part(
        "试用期",
        [
          { label: "起止", width: 5 },
          { label: "结果", width: 3 },
          { label: "意见", width: 7 },
        ],
        probations.map((one) => [
          `${one.since} 至 ${one.until}`,
          one.outcome === null ? "试用中" : word(`service-record.outcome.${one.outcome}`),
          one.opinion ?? "",
        ]),
        "不在试用期管理范围。",
      ),
      part(
        "不得提拔",
        [
          { label: "起止", width: 5 },
          { label: "原因", width: 7 },
          { label: "申诉", width: 3 },
        ],
        bars.map((one) => [
          `${one.since} 至 ${one.until}`,
          one.reason,
          one.appealOutcome === null ? "" : word(`service-record.appeal.${one.appealOutcome}`),
        ]),
        "没有因不胜任被调换、召回的记录。",
      ),
    ],
    signers: ["核对人", "组织部门"],
    printed,
  };
}
