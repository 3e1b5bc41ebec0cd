import { editable, exact, type PackRule } from "../pack.ts";

const item = (key: string, zh: string, en: string) => ({ key, zh, en });

export const worklog: readonly PackRule[] = [
  exact("worklog.week-closes", "seed 004, S8: every Thursday afternoon", 4),
  editable("worklog.week-closes-at", "seed 004, S8: Thursday afternoon; the hour is a proposal", "18:00"),
  editable("worklog.emergency-kinds", "seed 004, S16: an old person left alone and ill; the rest is a proposal", [
    item("elder-alone", "独居老人生病", "An old person alone and ill"),
    item("illness", "突发疾病、受伤", "Sudden illness or injury"),
    item("disaster", "自然灾害", "Natural disaster"),
    item("fire", "火灾、安全事故", "Fire or accident"),
    item("child", "儿童、学生安全", "A child in danger"),
    item("dispute", "激烈纠纷", "A heated dispute"),
    item("other", "其他", "Other"),
  ]),
  editable("worklog.emergency-days", "proposal", 3),
  editable("worklog.emergency-tells", "proposal: those nearest to the village, and the township", {
    posts: [
      "village-secretary",
      "village-head",
      "first-secretary",
      "team-leader",
      "township-village-cadre",
      "township-secretary",
      "township-head",
    ],
    hours: 2,
  }),
  editable("worklog.alike", "dossier Appendix B: log text identical to another; the figures are a proposal", {
    percent: 85,
    days: 90,
    least: 20,
  }),
  editable("worklog.answer-days", "proposal; the seed asks for feedback, not for days", { days: 5, unit: "working" }),
  editable(
    "worklog.bulletin-names",
    "seed 004, S10: 一月一通报; inside the office, so names are shown (proposal)",
    "full",
  ),
  editable("worklog.bulletin-worst", "proposal", 3),
  editable("worklog.appraisal", "dossier 6.5 (F35): 三率一度, half-year 30 %, 98 %, 80 %; weights a proposal", {
    weights: { residence: 40, visits: 30, awareness: 15, satisfaction: 15 },
    excellentFrom: 98,
    goodFrom: 90,
    passFrom: 80,
    halfYear: 30,
    excellentShare: 30,
  }),
];
