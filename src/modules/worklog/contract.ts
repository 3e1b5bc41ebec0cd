import { oc } from "@orpc/contract";
import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { PageAsked, pageOf } from "#kernel/page.ts";
import { Territory } from "#kernel/territory.ts";
import {
  AnswerFeedback,
  AppraisalEvidence,
  AppraisalId,
  AppraisalRow,
  AskBulletinEvidence,
  BulletinEvidence,
  BulletinId,
  BulletinRead,
  BulletinRow,
  DecideAppraisal,
  DraftBulletin,
  EditBulletin,
  FEEDBACK_KINDS,
  FeedbackId,
  FeedbackRow,
  FollowUp,
  LogId,
  LogRow,
  LogWritten,
  Named,
  Period,
  Propose,
  RankingPaper,
  RecordPoll,
  ReportDraft,
  ReportId,
  ReportRead,
  ReportRow,
  ReportSent,
  SendFeedback,
  SendReport,
  WriteLog,
} from "./domain/shapes.ts";

export { type FourFigures, GRADES, rateOf } from "./domain/appraising.ts";
export { gradeWord } from "./domain/grade-words.ts";
export { nameShown } from "./domain/ranking.ts";
export { periodWords } from "./domain/ranking-paper.ts";
export * from "./domain/shapes.ts";
export { likeness } from "./domain/similarity.ts";
export { weekOf } from "./domain/week.ts";

const Under = { under: Territory.optional() };
const Yes = z.literal("yes").optional();
export const ListLogs = PageAsked.extend({
  ...Under,
  cadreId: CadreId.optional(),
  from: Day.optional(),
  to: Day.optional(),
  emergencies: Yes,
  open: Yes.describe("Emergencies that nobody has closed"),
  alike: Yes,
  item: z.string().max(80).optional(),
});
export const ListFeedback = PageAsked.extend({ ...Under, kind: z.enum(FEEDBACK_KINDS).optional(), waiting: Yes });
export const Mine = z.object({ limit: z.coerce.number().int().min(1).max(50).default(20) });
export const WeekRoll = z.object({ on: Day, ...Under });
export const OneBulletin = z.object({ bulletinId: BulletinId });

const post = (path: `/${string}`) => oc.route({ method: "POST", path: `/worklog${path}` });
const put = (path: `/${string}`) => oc.route({ method: "PUT", path: `/worklog${path}` });
const get = (path: `/${string}`) => oc.route({ method: "GET", path: `/worklog${path}` });

export const worklogContract = {
  lists: get("/lists").output(
    z.object({
      sets: z.array(Named.extend({ items: z.array(Named) })),
      emergencies: z.array(Named),
      closesWeekday: z.int(),
      closesAt: z.string(),
    }),
  ),
  logs: get("/logs").input(ListLogs).output(pageOf(LogRow)),
  writeLog: post("/logs").input(WriteLog).output(LogWritten),
  followUp: post("/logs/{logId}/follow-ups")
    .input(FollowUp)
    .output(z.object({ logId: LogId })),
  progress: get("/progress/{cadreId}")
    .input(z.object({ cadreId: CadreId, year: z.coerce.number().int().min(2014).max(2200) }))
    .output(z.array(z.object({ item: z.string(), logs: z.int(), last: Day }))),

  feedback: get("/feedback").input(ListFeedback).output(pageOf(FeedbackRow)),
  mine: get("/mine")
    .input(Mine)
    .output(z.object({ matters: z.array(FeedbackRow), logs: z.array(LogRow) })),
  sendFeedback: post("/feedback")
    .input(SendFeedback)
    .output(z.object({ feedbackId: FeedbackId, answerBy: Day.nullable() })),
  answerFeedback: post("/feedback/{feedbackId}/answer")
    .input(AnswerFeedback)
    .output(z.object({ feedbackId: FeedbackId })),

  draftReport: get("/reports/draft")
    .input(z.object({ on: Day }))
    .output(ReportDraft),
  sendReport: post("/reports").input(SendReport).output(ReportSent),
  week: get("/reports/week")
    .input(WeekRoll)
    .output(
      z.object({ since: Day, closesOn: Day, closesAt: z.string(), closed: z.boolean(), rows: z.array(ReportRow) }),
    ),
  report: get("/reports/{reportId}")
    .input(z.object({ reportId: ReportId }))
    .output(ReportRead),

  bulletins: get("/bulletins").input(PageAsked.extend(Under)).output(pageOf(BulletinRow)),
  bulletin: get("/bulletins/{bulletinId}").input(OneBulletin).output(BulletinRead),
  draftBulletin: post("/bulletins").input(DraftBulletin).output(OneBulletin),
  editBulletin: put("/bulletins/{bulletinId}").input(EditBulletin).output(OneBulletin),
  issueBulletin: post("/bulletins/{bulletinId}/issue")
    .input(OneBulletin.extend({ commandId: DraftBulletin.shape.commandId }))
    .output(OneBulletin.extend({ no: z.int() })),
  bulletinEvidence: get("/bulletins/{bulletinId}/evidence").input(AskBulletinEvidence).output(BulletinEvidence),
  bulletinPdf: get("/bulletins/{bulletinId}/pdf").input(OneBulletin).output(z.file()),
  bulletinDocx: get("/bulletins/{bulletinId}/docx").input(OneBulletin).output(z.file()),

  recordPoll: post("/polls")
    .input(RecordPoll)
    .output(z.object({ asked: z.int() })),
  appraisals: get("/appraisals")
    .input(z.object({ period: Period, ...Under }))
    .output(z.array(AppraisalRow)),
  appraisalEvidence: get("/appraisals/{appraisalId}/evidence")
    .input(z.object({ appraisalId: AppraisalId }))
    .output(AppraisalEvidence),
  rankingPaper: get("/rankings/{period}/{paper}").input(RankingPaper).output(z.file()),
  propose: post("/appraisals")
    .input(Propose)
    .output(z.object({ proposed: z.int() })),
  decide: post("/appraisals/{appraisalId}/decision")
    .input(DecideAppraisal)
    .output(z.object({ appraisalId: AppraisalId })),
};
