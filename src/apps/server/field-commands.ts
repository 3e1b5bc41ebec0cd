import {
  addPhoto,
  answerQuestion,
  appealQuestion,
  askCorrection,
  askLeave,
  cancelLeave,
  cancelTrip,
  reportReturn,
  reportTrip,
  signIn,
} from "#modules/attendance/index.ts";
import {
  answerMeeting,
  confirmNotice,
  markCampaign,
  markNoticeRead,
  reachMilestone,
  reportTask,
  signLetter,
} from "#modules/duties/index.ts";
import { submitSurvey } from "#modules/survey/index.ts";
import type { FieldCommands } from "#modules/sync/index.ts";
import { followUp, sendFeedback, sendReport, writeLog } from "#modules/worklog/index.ts";

const ATTENDANCE = [signIn, addPhoto, askLeave, cancelLeave, reportReturn, reportTrip, cancelTrip];
const ABOUT_MY_DAYS = [askCorrection, answerQuestion, appealQuestion];
const WORK = [submitSurvey, writeLog, sendFeedback, sendReport, followUp];
const DUTIES = [markNoticeRead, confirmNotice, answerMeeting, reportTask, markCampaign, signLetter, reachMilestone];

/** What can be done on a phone without a signal, by the command's name. */
export const fieldCommands: FieldCommands = Object.fromEntries(
  [...ATTENDANCE, ...ABOUT_MY_DAYS, ...WORK, ...DUTIES].map((one) => [one.commandName, one]),
);
