import { oc } from "@orpc/contract";
import { z } from "zod";
import { JobId } from "#kernel/ids.ts";
import { pageOf } from "#kernel/page.ts";
import * as duty from "./domain/duty-shapes.ts";
import * as meeting from "./domain/meeting-shapes.ts";
import * as notice from "./domain/notice-shapes.ts";
import * as task from "./domain/task-shapes.ts";
import * as work from "./domain/work-shapes.ts";

export { AttendeeClass, DutyDeclaration, MeetingKind } from "#packs/schemas/duties.ts";
export { CAMPAIGN_KINDS, isComplete, whyNotMark } from "./domain/campaigns.ts";
export * from "./domain/declare.ts";
export * from "./domain/duty-shapes.ts";
export * from "./domain/ids.ts";
export * from "./domain/meeting-shapes.ts";
export { redListOf, whyNotAnswerMeeting, whyNotHold } from "./domain/meetings.ts";
export * from "./domain/notice-shapes.ts";
export { eachOwed, file, type Ground, type Holder, listOwed, type Owed, type Pairing } from "./domain/owed.ts";
export { DUTY_STATES, type DutyState, standingOf } from "./domain/state.ts";
export * from "./domain/task-shapes.ts";
export { whyNotJudge, whyNotReport } from "./domain/tasks.ts";
export { type Occurrence, occurrencesDue } from "./domain/when.ts";
export { whyNotDeclare } from "./domain/whole-duty.ts";
export * from "./domain/work-shapes.ts";

const get = (path: `/${string}`) => oc.route({ method: "GET", path });
const post = (path: `/${string}`) => oc.route({ method: "POST", path });
const none = z.object({}).optional();

export const dutiesContract = {
  myDay: get("/my-day").input(none).output(duty.MyDay),
  dutyChoices: get("/duties/choices").input(none).output(duty.DutyChoices),
  declared: get("/duties").input(none).output(z.array(duty.DeclaredDuty)),
  board: get("/duties/board").input(duty.Span).output(duty.Board),
  lapsesPdf: get("/duties/board/pdf").input(duty.Span).output(z.file()),
  lapsesDocx: get("/duties/board/docx").input(duty.Span).output(z.file()),
  declare: post("/duties").input(duty.DeclareDuty).output(duty.DeclarationDone),
  endDuty: post("/duties/{declarationId}/end").input(duty.EndDuty).output(duty.DeclarationDone),

  meetings: get("/meetings").input(meeting.ListMeetings).output(pageOf(meeting.MeetingRow)),
  exportMeetings: post("/meetings/export")
    .input(meeting.ExportMeetings)
    .output(z.object({ jobId: JobId })),
  myMeetings: get("/meetings/mine").input(none).output(z.array(meeting.MyMeeting)),
  meetingCounts: get("/meetings/counts").input(meeting.CountMeetings).output(z.array(meeting.MeetingCount)),
  meetingChoices: get("/meetings/choices").input(none).output(meeting.MeetingChoices),
  meeting: get("/meetings/{meetingId}").input(meeting.OneMeeting).output(meeting.MeetingShown),
  meetingPaper: get("/meetings/{meetingId}/papers/{paper}").input(meeting.MeetingPaper).output(z.file()),
  callMeeting: post("/meetings").input(meeting.CallMeeting).output(meeting.MeetingDone),
  moveMeeting: post("/meetings/{meetingId}/time").input(meeting.MoveMeeting).output(meeting.MeetingDone),
  cancelMeeting: post("/meetings/{meetingId}/cancellation").input(meeting.CancelMeeting).output(meeting.MeetingDone),
  answerMeeting: post("/meetings/{meetingId}/answer").input(meeting.AnswerMeeting).output(meeting.MeetingDone),
  recordRoll: post("/meetings/{meetingId}/roll").input(meeting.RecordRoll).output(meeting.MeetingDone),
  holdMeeting: post("/meetings/{meetingId}/minutes").input(meeting.HoldMeeting).output(meeting.MeetingDone),

  studyDocuments: get("/study-documents").input(meeting.ListStudyDocuments).output(z.array(meeting.StudyDocumentRow)),
  saveStudyDocument: post("/study-documents")
    .input(meeting.SaveStudyDocument)
    .output(z.object({ documentId: meeting.SaveStudyDocument.shape.documentId })),
  conveyDocument: post("/study-documents/{documentId}/conveying")
    .input(meeting.ConveyDocument)
    .output(task.TasksIssued),

  notices: get("/notices").input(notice.ListNotices).output(pageOf(notice.NoticeRow)),
  notice: get("/notices/{noticeId}").input(notice.OneNotice).output(notice.NoticeShown),
  sendNotice: post("/notices").input(notice.SendNotice).output(notice.NoticeDone),
  readNotice: post("/notices/{noticeId}/reading").input(notice.ConfirmNotice).output(notice.NoticeDone),
  confirmNotice: post("/notices/{noticeId}/receipt").input(notice.ConfirmNotice).output(notice.NoticeDone),
  remindNotice: post("/notices/{noticeId}/reminder").input(notice.RemindNotice).output(notice.NoticeDone),
  withdrawNotice: post("/notices/{noticeId}/withdrawal").input(notice.WithdrawNotice).output(notice.NoticeDone),

  tasks: get("/tasks").input(task.ListTasks).output(pageOf(task.TaskRow)),
  taskLists: get("/task-lists").input(task.ListsAsked).output(z.array(task.TaskListRow)),
  myTasks: get("/tasks/mine").input(none).output(z.array(task.TaskShown)),
  task: get("/tasks/{taskId}").input(task.OneTask).output(task.TaskShown),
  issueTasks: post("/task-lists").input(task.IssueTasks).output(task.TasksIssued),
  reportTask: post("/tasks/{taskId}/report").input(task.ReportTask).output(task.TaskDone),
  judgeTask: post("/tasks/{taskId}/judgement").input(task.JudgeTask).output(task.TaskDone),

  plans: get("/plans").input(none).output(z.array(work.PlanRow)),
  myPlans: get("/plans/mine").input(none).output(z.array(work.PlanShown)),
  plan: get("/plans/{planId}").input(work.OnePlan).output(work.PlanShown),
  planPaper: get("/plans/{planId}/paper").input(work.PlanPaper).output(z.file()),
  savePlan: post("/plans").input(work.SavePlan).output(work.PlanDone),
  movePlan: post("/plans/{planId}/state").input(work.MovePlan).output(work.PlanDone),
  signLetter: post("/plan-parts/{partId}/signature").input(work.SignLetter).output(work.PlanDone),
  reachMilestone: post("/plan-parts/{partId}/reached").input(work.ReachMilestone).output(work.PlanDone),

  campaigns: get("/campaigns").input(none).output(z.array(work.CampaignRow)),
  myCampaigns: get("/campaigns/mine").input(none).output(z.array(work.MyCampaign)),
  campaign: get("/campaigns/{campaignId}").input(work.OneCampaign).output(work.CampaignShown),
  campaignSubjects: get("/campaigns/{campaignId}/villages/{village}")
    .input(work.CampaignSubjects)
    .output(z.array(work.CampaignSubject)),
  startCampaign: post("/campaigns").input(work.StartCampaign).output(work.CampaignDone),
  markCampaign: post("/campaigns/{campaignId}/marks").input(work.MarkCampaign).output(work.CampaignDone),
  endCampaign: post("/campaigns/{campaignId}/end").input(work.EndCampaign).output(work.CampaignDone),

  feeds: get("/calendar-feeds").input(none).output(z.array(work.FeedRow)),
  openFeed: post("/calendar-feeds").input(work.OpenFeed).output(work.FeedOpened),
  endFeed: post("/calendar-feeds/{feedId}/end").input(work.EndFeed).output(work.FeedDone),
};
