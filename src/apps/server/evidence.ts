import { attendanceEvidence } from "#modules/attendance/index.ts";
import { campaignEvidence, meetingEvidence, staffingEvidence } from "#modules/duties/index.ts";
import { governanceEvidence } from "#modules/governance/index.ts";
import { stationingEvidence } from "#modules/stationing/index.ts";
import { visitEvidence } from "#modules/survey/index.ts";
import { bulletinEvidence, weeklyReportEvidence, workLogEvidence } from "#modules/worklog/index.ts";
import type { EvidenceSource } from "#platform/evidence.ts";

/** Where the records are kept that settle duties, one line a module. */
export const evidenceSources: readonly EvidenceSource[] = [
  meetingEvidence,
  campaignEvidence,
  staffingEvidence,
  attendanceEvidence,
  workLogEvidence,
  weeklyReportEvidence,
  bulletinEvidence,
  stationingEvidence,
  visitEvidence,
  governanceEvidence,
];
