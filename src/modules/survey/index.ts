/** The front door of surveys for other modules, on the server. */
export { visitEvidence } from "./server/evidence.ts";
export { exportSurveysJob } from "./server/export-surveys.ts";
export { surveyRoutes } from "./server/routes.ts";
export { seenIn } from "./server/seen-in.ts";
export { submitSurvey } from "./server/submit-survey.ts";
