import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { surveyContract } from "../contract.ts";
import { compareSurveys } from "./compare-surveys.ts";
import { readCoverage } from "./coverage.ts";
import { listDifferences } from "./differences.ts";
import { exportSurveys } from "./export-surveys.ts";
import { readSurvey } from "./read-survey.ts";
import { resolveDifference } from "./resolve-difference.ts";
import { submitSurvey } from "./submit-survey.ts";
import { listSurveys } from "./surveys.ts";

const os = implement(surveyContract).$context<Visit>();

export const surveyRoutes = os.router({
  submit: os.submit.handler(answer(submitSurvey)),
  list: os.list.handler(answer(listSurveys)),
  export: os.export.handler(answer(exportSurveys)),
  coverage: os.coverage.handler(answer(readCoverage)),
  compare: os.compare.handler(answer(compareSurveys)),
  read: os.read.handler(answer(readSurvey)),
  differences: os.differences.handler(answer(listDifferences)),
  resolve: os.resolve.handler(answer(resolveDifference)),
});
