/** The front door of worklog for other modules, on the server. */

export { worklogDay } from "./server/day-lines.ts";
export { bulletinEvidence, weeklyReportEvidence, workLogEvidence } from "./server/evidence.ts";
export { sendFeedback } from "./server/feedback.ts";
export { sendReport } from "./server/reports.ts";
export { worklogRoutes } from "./server/routes.ts";
export { followUp, writeLog } from "./server/write-log.ts";
