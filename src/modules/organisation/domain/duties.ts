import type { Post } from "./posts.ts";

type Text = { zh: readonly string[]; en: readonly string[] };

/** Proposed duties of each post; the county writes its own (本县可改). The two officers' duties are a rule of the policy pack. */
export const PROPOSED_DUTIES: Readonly<Record<Exclude<Post, "archive-keeper" | "policy-guide">, Text>> = {
  "village-head": {
    zh: ["对本村户信息真实负责", "组织村民评议和公示", "核对并签字"],
    en: [
      "Answers for the truth of the village's records",
      "Holds the villagers' review and the postings",
      "Checks and signs",
    ],
  },
  "village-secretary": {
    zh: ["对本村工作负总责，牵头村级责任组", "组织村“两委”会商", "核对并签字"],
    en: [
      "Answers for the work in the village and heads its responsibility group",
      "Leads the committees' consultation",
      "Checks and signs",
    ],
  },
  "village-clerk": {
    zh: ["采集、录入户信息，及时更新变化", "张贴公示，收存意见"],
    en: ["Records household facts and their changes", "Puts up postings and keeps what is said against them"],
  },
  helper: {
    zh: ["定期入户，掌握致贫原因、脱贫计划、增收举措和进展", "落实到户措施", "核对并签字"],
    en: [
      "Visits the household and knows its cause, plan, income steps and progress",
      "Sees the measures through",
      "Checks and signs",
    ],
  },
  agronomist: {
    zh: ["到村到户指导种养技术", "帮助制定和落实产业措施", "宣传农业政策，报告病虫灾情"],
    en: [
      "Teaches farming and breeding in village and household",
      "Helps to plan and carry out measures for income",
      "Explains farm policy and reports pests and disasters",
    ],
  },
  "first-secretary": {
    zh: ["建强村党组织", "推进强村富民", "提升治理水平", "为民办事服务"],
    en: [
      "Builds the village's Party branch",
      "Makes village and people better off",
      "Improves governance",
      "Serves the villagers",
    ],
  },
  "team-leader": {
    zh: ["安排驻村工作队工作，管理考勤", "参与入户核查", "按周报告进展"],
    en: ["Directs the resident team and its attendance", "Takes part in the visits", "Reports every week"],
  },
  "team-member": {
    zh: ["驻村开展帮扶", "入户走访，记好日志", "协助核对档卡"],
    en: ["Lives and helps in the village", "Visits households and keeps the log", "Helps check the cards"],
  },
  "township-secretary": {
    zh: ["对本乡镇工作负总责", "审定档卡，最后把关签字"],
    en: ["Answers for the work of the township", "Makes the last check of the cards and signs"],
  },
  "township-head": {
    zh: ["组织实施本乡镇计划、项目和资金", "审定档卡，最后把关签字"],
    en: ["Carries out the township's plan, projects and funds", "Makes the last check of the cards and signs"],
  },
  "township-clerk": {
    zh: ["汇总、审核各村信息", "导入导出，维护台账", "办理公示和意见答复"],
    en: [
      "Gathers and checks the villages' records",
      "Imports, exports and keeps the ledgers",
      "Handles postings and answers",
    ],
  },
  "township-village-cadre": {
    zh: ["联系所包村，每周到村", "督促责任组工作，核对并签字"],
    en: ["Keeps contact with the village every week", "Sees that the responsibility group works; checks and signs"],
  },
  "unit-head": {
    zh: ["对本单位派出工作队负责，提供保障", "到村调研，核对并签字"],
    en: ["Answers for the unit's team and supports it", "Studies the village on the spot; checks and signs"],
  },
  "county-leader": {
    zh: ["分管全县帮扶工作，研究解决重大问题", "联系乡镇，蹲点调研"],
    en: [
      "Leads the county's work and settles major questions",
      "Keeps contact with townships and stays there to study",
    ],
  },
  "county-director": {
    zh: ["主持县帮扶办全面工作", "统筹部门和乡镇，审定公示和问责建议"],
    en: [
      "Runs the county assistance office",
      "Coordinates departments and townships; decides postings and proposals of accountability",
    ],
  },
  "county-officer": {
    zh: ["维护户册和机构任职信息", "组织数据导入和比对", "分析汇总，起草文稿"],
    en: ["Keeps the register and the organisation", "Runs imports and comparisons", "Analyses and drafts"],
  },
  supervisor: {
    zh: ["按期督查巡查，认定档卡差错", "跟踪整改到位"],
    en: ["Inspects on schedule and establishes errors", "Follows corrections to the end"],
  },
  administrator: {
    zh: ["维护系统、账号和区划，不接触户信息"],
    en: ["Keeps the system, accounts and divisions; sees no household"],
  },
  "security-administrator": {
    zh: ["管理账号安全和密钥，不接触户信息"],
    en: ["Keeps account security and keys; sees no household"],
  },
  auditor: { zh: ["检查操作记录，验证审计链"], en: ["Reads the audit log and verifies its chain"] },
};
