import { editable, exact, type PackRule } from "../pack.ts";

type Class = "documents" | "charts" | "records" | "postings";
const paper = (key: string, zh: string, en: string, kind: Class, required = true) => ({
  key,
  zh,
  en,
  class: kind,
  required,
});

/** How cards are filed: four classes (dossier 2.7, F62), three volumes. The contents are a proposal after Appendix C. */
export const archive: readonly PackRule[] = [
  exact("card.archive.classes", "dossier 2.7, archive standard (F62); 7, 六归类", [
    { key: "documents", zh: "文件类", en: "Documents" },
    { key: "charts", zh: "文书图表类", en: "Forms and charts" },
    { key: "records", zh: "记录类", en: "Records" },
    { key: "postings", zh: "公示公告类", en: "Postings and announcements" },
  ]),
  editable("card.archive.household", "dossier Appendix C (proposal)", [
    paper("application", "户申请书", "Application", "documents"),
    paper("authorisation", "承诺授权查询书", "Promise and authorisation", "documents"),
    paper("survey-form", "信息采集表", "Survey form", "charts"),
    paper("income-account", "收入核算表（户签）", "Income account, signed by the household", "charts"),
    paper("card", "档卡（定稿版本）", "The final card", "charts"),
    paper("review-sheet", "把关责任记录表（七签字）", "Review sheet with seven signatures", "charts"),
    paper("plan", "帮扶计划（一户一法）", "Plan for the household", "charts", false),
    paper("comparison-sheet", "对照表", "Comparison sheet", "records"),
    paper("visits", "走访记录", "Visit record", "records", false),
    paper("posting", "公示材料", "Posting", "postings"),
  ]),
  editable("card.archive.village", "dossier Appendix C (proposal)", [
    paper("village-plan", "村规划与年度计划", "Village plan and year plan", "documents"),
    paper("pairing-list", "结对名册", "List of helpers and households", "charts"),
    paper("review-minutes", "民主评议会议记录", "Minutes of the democratic review", "records"),
    paper("problem-ledger", "整改台账", "Rectification ledger", "records", false),
    paper("postings", "公示公告及照片", "Postings with photographs", "postings"),
    paper("objections", "异议登记与答复", "Objections and answers", "postings"),
  ]),
  editable("card.archive.township", "dossier Appendix C (proposal)", [
    paper("division-of-work", "分工通知、责任书", "Division of work and contracts", "documents"),
    paper("approval-forms", "认定审批表", "Approval forms", "charts"),
    paper("summary", "各村档卡汇总表", "Summary of the villages' cards", "charts"),
    paper("inspection", "督查清单与反馈单", "Inspection lists and feedback", "records", false),
    paper("announcements", "公告", "Announcements", "postings"),
  ]),
];
