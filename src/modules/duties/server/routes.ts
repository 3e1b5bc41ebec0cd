import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { dutiesContract } from "../contract.ts";
import { campaignSubjects, listCampaigns, readCampaign } from "./campaign/campaigns.ts";
import { listMyCampaigns } from "./campaign/my-campaigns.ts";
import { endCampaign, markCampaign, startCampaign } from "./campaign/run-campaign.ts";
import { endFeed, listFeeds, openFeed } from "./day/feeds.ts";
import { myDay } from "./day/my-day.ts";
import { dutyBoard } from "./duty/board.ts";
import { dutyChoices } from "./duty/choices.ts";
import { declareDuty, endDuty } from "./duty/declare-duty.ts";
import { listDeclared } from "./duty/declared.ts";
import { lapsesDocx, lapsesPdf } from "./duty/lapse-papers.ts";
import { answerMeeting, recordRoll } from "./meeting/answer-meeting.ts";
import { callMeeting } from "./meeting/call-meeting.ts";
import { cancelMeeting, moveMeeting } from "./meeting/change-meeting.ts";
import { meetingChoices } from "./meeting/choices.ts";
import { exportMeetings } from "./meeting/export-meetings.ts";
import { holdMeeting } from "./meeting/hold-meeting.ts";
import { meetingPaper } from "./meeting/meeting-papers.ts";
import { countMeetings, listMeetings, readMeeting } from "./meeting/meetings.ts";
import { listMyMeetings } from "./meeting/my-meetings.ts";
import { conveyDocument, listStudyDocuments, saveStudyDocument } from "./meeting/study-documents.ts";
import { remindNotice, withdrawNotice } from "./notice/chase.ts";
import { listNotices, readNotice } from "./notice/notices.ts";
import { confirmNotice, markNoticeRead } from "./notice/receipts.ts";
import { sendNotice } from "./notice/send-notice.ts";
import { reachMilestone, signLetter } from "./plan/own-parts.ts";
import { planPaper } from "./plan/plan-paper.ts";
import { listMyPlans, listPlans, readPlan } from "./plan/plans.ts";
import { movePlan, savePlan } from "./plan/save-plan.ts";
import { issueTasks } from "./task/issue-tasks.ts";
import { judgeTask, reportTask } from "./task/move-task.ts";
import { listMyTasks } from "./task/my-tasks.ts";
import { listTaskLists, listTasks, readTask } from "./task/tasks.ts";

const os = implement(dutiesContract).$context<Visit>();

export const dutiesRoutes = os.router({
  myDay: os.myDay.handler(answer(myDay)),
  dutyChoices: os.dutyChoices.handler(answer(dutyChoices)),
  declared: os.declared.handler(answer(listDeclared)),
  board: os.board.handler(answer(dutyBoard)),
  lapsesPdf: os.lapsesPdf.handler(answer(lapsesPdf)),
  lapsesDocx: os.lapsesDocx.handler(answer(lapsesDocx)),
  declare: os.declare.handler(answer(declareDuty)),
  endDuty: os.endDuty.handler(answer(endDuty)),
  meetings: os.meetings.handler(answer(listMeetings)),
  exportMeetings: os.exportMeetings.handler(answer(exportMeetings)),
  myMeetings: os.myMeetings.handler(answer(listMyMeetings)),
  meetingCounts: os.meetingCounts.handler(answer(countMeetings)),
  meetingChoices: os.meetingChoices.handler(answer(meetingChoices)),
  meeting: os.meeting.handler(answer(readMeeting)),
  meetingPaper: os.meetingPaper.handler(answer(meetingPaper)),
  callMeeting: os.callMeeting.handler(answer(callMeeting)),
  moveMeeting: os.moveMeeting.handler(answer(moveMeeting)),
  cancelMeeting: os.cancelMeeting.handler(answer(cancelMeeting)),
  answerMeeting: os.answerMeeting.handler(answer(answerMeeting)),
  recordRoll: os.recordRoll.handler(answer(recordRoll)),
  holdMeeting: os.holdMeeting.handler(answer(holdMeeting)),
  studyDocuments: os.studyDocuments.handler(answer(listStudyDocuments)),
  saveStudyDocument: os.saveStudyDocument.handler(answer(saveStudyDocument)),
  conveyDocument: os.conveyDocument.handler(answer(conveyDocument)),
  notices: os.notices.handler(answer(listNotices)),
  notice: os.notice.handler(answer(readNotice)),
  sendNotice: os.sendNotice.handler(answer(sendNotice)),
  readNotice: os.readNotice.handler(answer(markNoticeRead)),
  confirmNotice: os.confirmNotice.handler(answer(confirmNotice)),
  remindNotice: os.remindNotice.handler(answer(remindNotice)),
  withdrawNotice: os.withdrawNotice.handler(answer(withdrawNotice)),
  tasks: os.tasks.handler(answer(listTasks)),
  taskLists: os.taskLists.handler(answer(listTaskLists)),
  myTasks: os.myTasks.handler(answer(listMyTasks)),
  task: os.task.handler(answer(readTask)),
  issueTasks: os.issueTasks.handler(answer(issueTasks)),
  reportTask: os.reportTask.handler(answer(reportTask)),
  judgeTask: os.judgeTask.handler(answer(judgeTask)),
  plans: os.plans.handler(answer(listPlans)),
  myPlans: os.myPlans.handler(answer(listMyPlans)),
  plan: os.plan.handler(answer(readPlan)),
  planPaper: os.planPaper.handler(answer(planPaper)),
  savePlan: os.savePlan.handler(answer(savePlan)),
  movePlan: os.movePlan.handler(answer(movePlan)),
  signLetter: os.signLetter.handler(answer(signLetter)),
  reachMilestone: os.reachMilestone.handler(answer(reachMilestone)),
  campaigns: os.campaigns.handler(answer(listCampaigns)),
  myCampaigns: os.myCampaigns.handler(answer(listMyCampaigns)),
  campaign: os.campaign.handler(answer(readCampaign)),
  campaignSubjects: os.campaignSubjects.handler(answer(campaignSubjects)),
  startCampaign: os.startCampaign.handler(answer(startCampaign)),
  markCampaign: os.markCampaign.handler(answer(markCampaign)),
  endCampaign: os.endCampaign.handler(answer(endCampaign)),
  feeds: os.feeds.handler(answer(listFeeds)),
  openFeed: os.openFeed.handler(answer(openFeed)),
  endFeed: os.endFeed.handler(answer(endFeed)),
});
