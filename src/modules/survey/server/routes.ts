import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { surveyContract } from "../contract.ts";
import { listDifferences } from "./differences.ts";
import { resolveDifference } from "./resolve-difference.ts";
import { submitSurvey } from "./submit-survey.ts";
import { listSurveys } from "./surveys.ts";

const os = implement(surveyContract).$context<Visit>();

export const surveyRoutes = os.router({
  submit: os.submit.handler(answer(submitSurvey)),
  list: os.list.handler(answer(listSurveys)),
  differences: os.differences.handler(answer(listDifferences)),
  resolve: os.resolve.handler(answer(resolveDifference)),
});
