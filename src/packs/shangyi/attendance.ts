import { editable, exact, type PackRule } from "../pack.ts";

const TOWNSHIP = { level: "township" as const, posts: ["township-secretary", "township-head"] };
const COUNTY = { level: "county" as const, posts: ["county-director", "county-officer"] };

export const attendance: readonly PackRule[] = [
  exact("attendance.month-days", "seed 004, S7: 《尚义县驻村干部管理办法》, at least 20 days a month", 20),
  exact("attendance.signs", "seed 004, S10: 一天一签到", "one-sign"),
  editable("attendance.prorate", "proposal; no source says", true),
  editable("attendance.noon", "proposal", "12:00"),
  editable("attendance.rest-days", "dossier 6.3: public holidays by policy (proposal)", {
    weekend: "by-sign",
    holiday: "by-sign",
  }),
  editable("attendance.fence", "dossier 6.3: a fence, no figure in any source", { radius: 1_500, accuracy: 300 }),
  editable("attendance.fences", "entered by the county", []),
  editable("attendance.photo", "dossier 6.3: optional, never mandatory by default", "optional"),
  editable("attendance.offline", "dossier 6.3: weak signal; the figures are a proposal", { days: 7, minutes: 30 }),
  editable("attendance.trip-counts", "dossier 6.3: an approved 报备 duty trip counts", "approved"),
  editable("attendance.trip-kinds", "dossier 6.3 (F9): meetings, training, coordinating projects or funds", [
    { key: "meeting", zh: "参加会议", en: "Meeting" },
    { key: "training", zh: "参加培训", en: "Training" },
    { key: "project", zh: "协调项目", en: "Coordinating a project" },
    { key: "funds", zh: "争取资金", en: "Seeking funds" },
    { key: "other", zh: "其他公务", en: "Other duty" },
  ]),
  editable("attendance.leave-kinds", "dossier 6.3; the list is a proposal", [
    { key: "personal", zh: "事假", en: "Personal", counts: true },
    { key: "sick", zh: "病假", en: "Sick", counts: true },
    { key: "annual", zh: "年休假", en: "Annual", counts: false },
    { key: "family", zh: "婚丧产假", en: "Marriage, birth, bereavement", counts: false },
    { key: "other", zh: "其他", en: "Other", counts: true },
  ]),
  editable("attendance.leave-unit", "proposal: from the first day to the last", "calendar"),
  editable("attendance.leave-routes", "dossier 6.3 (F9): up to 5 days the township; more: the county as well", [
    { upTo: 5, steps: [TOWNSHIP] },
    { upTo: null, steps: [TOWNSHIP, COUNTY] },
  ]),
  editable("attendance.leave-year-limit", "dossier 6.3 (F35): more than 30 days, the sending unit recalls", 30),
  editable("attendance.correction-days", "proposal", 15),
  editable("attendance.questions", "dossier 6.3: same device, jump, batch; the figures are a proposal", {
    sharedDeviceDays: 7,
    jumpKm: 20,
    jumpKmPerHour: 120,
    batchPeople: 3,
    batchSeconds: 60,
  }),
  editable("attendance.answer-days", "proposal", 3),
  editable("attendance.pace-margin", "proposal", 1),
  editable("attendance.calls", "seed 004, S10: irregular checks; the size is a proposal", 10),
];
