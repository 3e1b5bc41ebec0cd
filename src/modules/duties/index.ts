/** The front door of duties for other modules and the applications, on the server. */
export { dutiesContract } from "./contract.ts";
export { campaignEvidence } from "./server/campaign/evidence.ts";
export { markCampaign } from "./server/campaign/run-campaign.ts";
export { calendarFeeds } from "./server/day/calendar.ts";
export { runDutyClock } from "./server/duty/run-clock.ts";
export { staffingEvidence } from "./server/duty/staffing-evidence.ts";
export { answerMeeting } from "./server/meeting/answer-meeting.ts";
export { meetingEvidence } from "./server/meeting/evidence.ts";
export { exportMeetingsJob } from "./server/meeting/export-meetings.ts";
export { confirmNotice, markNoticeRead } from "./server/notice/receipts.ts";
export { runNoticeClock } from "./server/notice/run-clock.ts";
export { type NewNotice, sendNotice } from "./server/notice/send.ts";
export { tellOfDecisions } from "./server/notice/tell-decided.ts";
export { reachMilestone, signLetter } from "./server/plan/own-parts.ts";
export { dutiesRoutes } from "./server/routes.ts";
export { reportTask } from "./server/task/move-task.ts";
export { openTasksOf } from "./server/task/open-tasks.ts";
