import { submitSurvey } from "#modules/survey/index.ts";
import type { FieldCommands } from "#modules/sync/index.ts";

/** What can be done on a phone without a signal, by the command's name. */
export const fieldCommands: FieldCommands = { "survey.submit": submitSurvey };
