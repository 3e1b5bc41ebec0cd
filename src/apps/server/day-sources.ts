import { attendanceDay } from "#modules/attendance/index.ts";
import { governanceDay } from "#modules/governance/index.ts";
import { stationingDay } from "#modules/stationing/index.ts";
import { villagePlanDay } from "#modules/village-plan/index.ts";
import { worklogDay } from "#modules/worklog/index.ts";
import type { DaySource } from "#platform/day-lines.ts";

/** What waits for a person, one line a module; duties, notices, meetings, tasks and plans are told by the day itself. */
export const daySources: readonly DaySource[] = [
  attendanceDay,
  worklogDay,
  stationingDay,
  governanceDay,
  villagePlanDay,
];
