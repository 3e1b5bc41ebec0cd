import type { z } from "zod";
import { attendanceRules } from "./schemas/attendance.ts";
import { calendarRules } from "./schemas/calendar.ts";
import { cardRules } from "./schemas/card.ts";
import { compositionRules } from "./schemas/composition.ts";
import { dutiesRules } from "./schemas/duties.ts";
import { governanceRules } from "./schemas/governance.ts";
import { identificationRules } from "./schemas/identification.ts";
import { incomeRules } from "./schemas/income.ts";
import { postingRules } from "./schemas/posting.ts";
import { stationingRules } from "./schemas/stationing.ts";
import { teamRules } from "./schemas/team.ts";
import { villagePlanRules } from "./schemas/village-plan.ts";
import { worklogRules } from "./schemas/worklog.ts";

/** Every rule there is: the shape of its value and its name. A rule that is not here cannot be stated by a pack or a county. */
export const RULES = {
  ...cardRules,
  ...teamRules,
  ...postingRules,
  ...identificationRules,
  ...incomeRules,
  ...calendarRules,
  ...stationingRules,
  ...villagePlanRules,
  ...attendanceRules,
  ...worklogRules,
  ...dutiesRules,
  ...governanceRules,
  ...compositionRules,
} as const;

export type RuleId = keyof typeof RULES;
export type RuleValue<Id extends RuleId> = z.infer<(typeof RULES)[Id]["schema"]>;

export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];
export const isRuleId = (id: string): id is RuleId => Object.hasOwn(RULES, id);
