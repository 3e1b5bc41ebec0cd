import { signInEvidence } from "#modules/attendance/index.ts";
import { campaignEvidence, meetingEvidence, staffingEvidence } from "#modules/duties/index.ts";
import { stationingEvidence } from "#modules/stationing/index.ts";
import { weeklyReportEvidence, workLogEvidence } from "#modules/worklog/index.ts";
import type { EvidenceSource } from "#platform/evidence.ts";

/** Where the records are kept that settle duties, one line a module. */
export const evidenceSources: readonly EvidenceSource[] = [
  meetingEvidence,
  campaignEvidence,
  staffingEvidence,
  signInEvidence,
  workLogEvidence,
  weeklyReportEvidence,
  stationingEvidence,
];
