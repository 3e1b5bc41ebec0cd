import { oc } from "@orpc/contract";
import { z } from "zod";
import { HouseholdId } from "#kernel/ids.ts";
import { PageAsked, pageOf } from "#kernel/page.ts";
import { Territory } from "#kernel/territory.ts";
import { DifferenceId, DifferenceRow, ResolveDifference, SubmitSurvey, Submitted, SurveyRow } from "./domain/shapes.ts";

export * from "./domain/fact-change.ts";
export * from "./domain/income-change.ts";
export * from "./domain/shapes.ts";
export { missedSees, whyNotSubmit } from "./domain/why-not-submit.ts";

export const ListSurveys = PageAsked.extend({ under: Territory.optional(), householdId: HouseholdId.optional() });
export const ListDifferences = z.object({
  under: Territory.optional(),
  householdId: HouseholdId.optional(),
  all: z.literal("yes").optional().describe("Also those decided already"),
});

export const surveyContract = {
  submit: oc.route({ method: "POST", path: "/surveys" }).input(SubmitSurvey).output(Submitted),
  list: oc.route({ method: "GET", path: "/surveys" }).input(ListSurveys).output(pageOf(SurveyRow)),
  differences: oc
    .route({ method: "GET", path: "/surveys/differences" })
    .input(ListDifferences)
    .output(z.array(DifferenceRow)),
  resolve: oc
    .route({ method: "POST", path: "/surveys/differences/{differenceId}" })
    .input(ResolveDifference)
    .output(z.object({ id: DifferenceId })),
};
