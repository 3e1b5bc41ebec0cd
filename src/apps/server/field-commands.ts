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
import { answerMeeting, confirmNotice, markNoticeRead, reportTask } from "#modules/duties/index.ts";
import { submitSurvey } from "#modules/survey/index.ts";
import type { FieldCommands } from "#modules/sync/index.ts";
import { sendFeedback, sendReport, writeLog } from "#modules/worklog/index.ts";

const ATTENDANCE = [signIn, addPhoto, askLeave, cancelLeave, reportReturn, reportTrip, cancelTrip];
const ABOUT_MY_DAYS = [askCorrection, answerQuestion, appealQuestion];
const WORK = [submitSurvey, writeLog, sendFeedback, sendReport];
const DUTIES = [markNoticeRead, confirmNotice, answerMeeting, reportTask];

/** What can be done on a phone without a signal, by the command's name. */
export const fieldCommands: FieldCommands = Object.fromEntries(
  [...ATTENDANCE, ...ABOUT_MY_DAYS, ...WORK, ...DUTIES].map((one) => [one.commandName, one]),
);
