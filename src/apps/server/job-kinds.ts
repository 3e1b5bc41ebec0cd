import { auditCheck, exportAuditJob } from "#modules/audit/index.ts";
import { enterJob, exportCardsJob, exportErrorsJob, freezeJob } from "#modules/card/index.ts";
import { exportPostingsJob } from "#modules/disclosure/index.ts";
import { printBatchJob } from "#modules/documents/index.ts";
import { exportMeetingsJob } from "#modules/duties/index.ts";
import { applyImport, exportBatchesJob, noteImport, readImport, undoJob } from "#modules/intake/index.ts";
import { exportCadresJob } from "#modules/organisation/index.ts";
import { exportVillagesJob } from "#modules/places/index.ts";
import { exportJob, followDivisionJob, openYearJob, undoYearJob } from "#modules/registry/index.ts";
import { exportRecordsJob } from "#modules/service-record/index.ts";
import { exportPlacementsJob, matchingJob } from "#modules/stationing/index.ts";
import { exportSurveysJob } from "#modules/survey/index.ts";
import { exportVillagePlansJob } from "#modules/village-plan/index.ts";
import type { JobKind } from "#platform/jobs/run-jobs.ts";

/** All kinds of long work. */
export const jobKinds: readonly JobKind[] = [
  auditCheck,
  exportJob,
  exportCardsJob,
  exportErrorsJob,
  exportPostingsJob,
  exportVillagePlansJob,
  exportAuditJob,
  exportRecordsJob,
  exportVillagesJob,
  exportBatchesJob,
  exportSurveysJob,
  exportMeetingsJob,
  exportPlacementsJob,
  exportCadresJob,
  followDivisionJob,
  openYearJob,
  undoYearJob,
  printBatchJob,
  enterJob,
  freezeJob,
  readImport,
  noteImport,
  applyImport,
  undoJob,
  matchingJob,
];
