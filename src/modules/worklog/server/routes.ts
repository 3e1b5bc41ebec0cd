import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { worklogContract } from "../contract.ts";
import { readAppraisalEvidence } from "./appraisal-evidence.ts";
import { proposeAppraisals, recordPoll } from "./appraisals.ts";
import { readBulletinEvidence } from "./bulletin-evidence.ts";
import { bulletinDocx, bulletinPdf } from "./bulletin-papers.ts";
import { draftBulletin, editBulletin, issueBulletin, listBulletins, readBulletin } from "./bulletins.ts";
import { decideAppraisal, listAppraisals } from "./decide-appraisal.ts";
import { answerFeedback, sendFeedback } from "./feedback.ts";
import { listFeedback, listMine } from "./list-feedback.ts";
import { listLogs, readLists, readProgress } from "./logs.ts";
import { rankingPaper } from "./ranking-paper.ts";
import { readDraft, readReport, readWeek, sendReport } from "./reports.ts";
import { followUp, writeLog } from "./write-log.ts";

const os = implement(worklogContract).$context<Visit>();

export const worklogRoutes = os.router({
  lists: os.lists.handler(answer(readLists)),
  logs: os.logs.handler(answer(listLogs)),
  writeLog: os.writeLog.handler(answer(writeLog)),
  followUp: os.followUp.handler(answer(followUp)),
  progress: os.progress.handler(answer(readProgress)),
  feedback: os.feedback.handler(answer(listFeedback)),
  mine: os.mine.handler(answer(listMine)),
  sendFeedback: os.sendFeedback.handler(answer(sendFeedback)),
  answerFeedback: os.answerFeedback.handler(answer(answerFeedback)),
  draftReport: os.draftReport.handler(answer(readDraft)),
  sendReport: os.sendReport.handler(answer(sendReport)),
  week: os.week.handler(answer(readWeek)),
  report: os.report.handler(answer(readReport)),
  bulletins: os.bulletins.handler(answer(listBulletins)),
  bulletin: os.bulletin.handler(answer(readBulletin)),
  draftBulletin: os.draftBulletin.handler(answer(draftBulletin)),
  editBulletin: os.editBulletin.handler(answer(editBulletin)),
  issueBulletin: os.issueBulletin.handler(answer(issueBulletin)),
  bulletinEvidence: os.bulletinEvidence.handler(answer(readBulletinEvidence)),
  bulletinPdf: os.bulletinPdf.handler(answer(bulletinPdf)),
  bulletinDocx: os.bulletinDocx.handler(answer(bulletinDocx)),
  recordPoll: os.recordPoll.handler(answer(recordPoll)),
  appraisals: os.appraisals.handler(answer(listAppraisals)),
  appraisalEvidence: os.appraisalEvidence.handler(answer(readAppraisalEvidence)),
  rankingPaper: os.rankingPaper.handler(answer(rankingPaper)),
  propose: os.propose.handler(answer(proposeAppraisals)),
  decide: os.decide.handler(answer(decideAppraisal)),
});
