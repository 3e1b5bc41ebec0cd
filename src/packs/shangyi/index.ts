import type { Pack } from "../pack.ts";
import { attendance } from "./attendance.ts";
import { duties } from "./duties.ts";
import { governance } from "./governance.ts";
import { stationing } from "./stationing.ts";
import { villagePlan } from "./village-plan.ts";
import { worklog } from "./worklog.ts";

export const shangyi: Pack = {
  name: "shangyi",
  title: { zh: "尚义：驻村干部管理", en: "Shangyi: managing resident cadres" },
  about: {
    zh: "因村选派、三人一组、每月二十天、周四报告、日签到周汇总月通报。",
    en: "Matched to the village, three to a team, twenty days a month, Thursday reports, daily sign-in and monthly bulletin.",
  },
  rules: [...stationing, ...villagePlan, ...attendance, ...worklog, ...duties, ...governance],
};
