import { oc } from "@orpc/contract";
import { z } from "zod";
import { HouseholdId, JobId } from "#kernel/ids.ts";
import { ExportAsked, PageAsked, pageOf } from "#kernel/page.ts";
import { Territory } from "#kernel/territory.ts";
import {
  Compared,
  CompareSurveys,
  Coverage,
  DifferenceId,
  DifferenceRow,
  ReadCoverage,
  ReadSurvey,
  ResolveDifference,
  SubmitSurvey,
  Submitted,
  SurveyRow,
  SurveyShown,
} from "./domain/shapes.ts";

export * from "./domain/fact-change.ts";
export * from "./domain/income-change.ts";
export * from "./domain/shapes.ts";
export { missedSees, whyNotSubmit } from "./domain/why-not-submit.ts";

export const ListSurveys = PageAsked.extend({
  under: Territory.optional(),
  householdId: HouseholdId.optional(),
  channel: SurveyRow.shape.channel.optional(),
});
export type ListSurveys = z.infer<typeof ListSurveys>;
export const ExportSurveys = ListSurveys.omit({ after: true, limit: true }).extend(ExportAsked.shape);
export const ListDifferences = z.object({
  under: Territory.optional(),
  householdId: HouseholdId.optional(),
  all: z.literal("yes").optional().describe("Also those decided already"),
});

export const surveyContract = {
  submit: oc.route({ method: "POST", path: "/surveys" }).input(SubmitSurvey).output(Submitted),
  list: oc.route({ method: "GET", path: "/surveys" }).input(ListSurveys).output(pageOf(SurveyRow)),
  export: oc
    .route({ method: "POST", path: "/surveys/export" })
    .input(ExportSurveys)
    .output(z.object({ jobId: JobId })),
  coverage: oc.route({ method: "GET", path: "/surveys/coverage" }).input(ReadCoverage).output(Coverage),
  compare: oc.route({ method: "GET", path: "/surveys/compared" }).input(CompareSurveys).output(Compared),
  read: oc.route({ method: "GET", path: "/surveys/{surveyId}" }).input(ReadSurvey).output(SurveyShown),
  differences: oc
    .route({ method: "GET", path: "/surveys/differences" })
    .input(ListDifferences)
    .output(z.array(DifferenceRow)),
  resolve: oc
    .route({ method: "POST", path: "/surveys/differences/{differenceId}" })
    .input(ResolveDifference)
    .output(z.object({ id: DifferenceId })),
};
