import type { Pack } from "../pack.ts";
import { attendance } from "./attendance.ts";
import { duties } from "./duties.ts";
import { stationing } from "./stationing.ts";
import { townshipOffice } from "./township-office.ts";
import { worklog } from "./worklog.ts";

export const xiantao: Pack = {
  name: "xiantao",
  title: { zh: "仙桃：五个一与二百二十天", en: "Xiantao: the five ones and 220 days" },
  about: {
    zh: "周会、月会、季拉练、半年评比、年度结账，第一书记驻村每年不少于220天。",
    en: "Weekly, monthly, quarterly, half-yearly and yearly cadence; first secretaries 220 days a year in the village.",
  },
  rules: [...stationing, ...attendance, ...worklog, ...duties, ...townshipOffice],
};
