import type { Pack } from "../pack.ts";
import { attendance } from "./attendance.ts";
import { duties } from "./duties.ts";
import { stationing } from "./stationing.ts";
import { worklog } from "./worklog.ts";

export const ganzi: Pack = {
  name: "ganzi",
  title: { zh: "甘孜：八字诀与五步选派", en: "Ganzi: eight strands and a five-step selection" },
  about: {
    zh: "层层学习、五步选派第一书记、党支部结对。",
    en: "Study at every level, first secretaries chosen in five steps, branches paired.",
  },
  rules: [...stationing, ...attendance, ...worklog, ...duties],
};
