/** The front door of duties for other modules and the applications, on the server. */
export { dutiesContract } from "./contract.ts";
export { campaignEvidence } from "./server/campaign/evidence.ts";
export { calendarFeeds } from "./server/day/calendar.ts";
export { staffingEvidence } from "./server/duty/staffing-evidence.ts";
export { meetingEvidence } from "./server/meeting/evidence.ts";
export { confirmNotice } from "./server/notice/receipts.ts";
export { runNoticeClock } from "./server/notice/run-clock.ts";
export { type NewNotice, sendNotice } from "./server/notice/send.ts";
export { dutiesRoutes } from "./server/routes.ts";
