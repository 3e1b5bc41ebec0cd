import { askLeave, reportTrip, signIn } from "#modules/attendance/index.ts";
import { confirmNotice } from "#modules/duties/index.ts";
import { submitSurvey } from "#modules/survey/index.ts";
import type { FieldCommands } from "#modules/sync/index.ts";
import { sendFeedback, sendReport, writeLog } from "#modules/worklog/index.ts";

/** What can be done on a phone without a signal, by the command's name. */
export const fieldCommands: FieldCommands = Object.fromEntries(
  [submitSurvey, signIn, askLeave, reportTrip, writeLog, sendFeedback, sendReport, confirmNotice].map((one) => [
    one.commandName,
    one,
  ]),
);
