import type { Key } from "../../src/i18n/index.ts";
import type { Ids } from "./ids.ts";

/** A screen as somebody of the sample county opens it. `opens`: buttons whose dialog is looked at too. */
export type Visit = { screen: string; as: string; at: (ids: Ids) => string; opens?: readonly Key[] };

const CLERK = "xiang-clerk";
const OFFICER = "xian-officer";
const DIRECTOR = "xian-director";
const VILLAGE = "village-secretary";
const here = (screen: string, as: string, opens: readonly Key[] = []): Visit => ({
  screen,
  as,
  at: () => screen,
  opens,
});
const visit = (screen: string, as: string, at: Visit["at"], opens: readonly Key[] = []): Visit => ({
  screen,
  as,
  at,
  opens,
});

/** Every screen of the office, some by several people or in several states. */
export const VISITS: readonly Visit[] = [
  here("/", CLERK, ["office.search", "jobs.tray"]),
  here("/", "helper"),
  here("/", DIRECTOR),
  here("/", "admin"),
  here("/households", CLERK, ["ui.export"]),
  here("/households/new", CLERK),
  here("/households/duplicates", CLERK),
  visit("/households/$householdId", CLERK, (ids) => `/households/${ids.signed}`, [
    "registry.unmask",
    "registry.change",
  ]),
  visit("/households/$householdId/edit", CLERK, (ids) => `/households/${ids.signed}/edit`),
  visit("/households/$householdId/income", CLERK, (ids) => `/households/${ids.signed}/income`),
  visit("/persons/$personId", CLERK, (ids) => `/persons/${ids.personId}`),
  here("/cards", "village-head"),
  visit("/cards", CLERK, () => "/cards?tab=all"),
  visit("/cards", DIRECTOR, () => "/cards?tab=progress"),
  here("/cards/walk", "helper"),
  visit("/cards/sign", "village-head", (ids) => `/cards/sign?cards=${ids.turn}`, ["cards.return"]),
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
    visit("/cards/$cardId", CLERK, (ids) => (ids.stages[i] ? `/cards/${ids.stages[i]}` : "")),
  ),
  visit("/cards/$cardId/comparison", CLERK, (ids) => `/cards/${ids.checked}/comparison`),
  visit("/cards/$cardId/versions/$version", OFFICER, (ids) => `/cards/${ids.signed}/versions/1`, [
    "cards.report-error",
  ]),
  here("/errors", DIRECTOR),
  here("/archive", "archive"),
  here("/my-phones", "first-secretary"),
  here("/phones", "admin"),
  here("/imports", CLERK),
  visit("/imports/$batchId", CLERK, (ids) => `/imports/${ids.batch}`),
  here("/postings", VILLAGE),
  visit("/postings", OFFICER, () => "/postings?tab=objections"),
  here("/postings/new", VILLAGE),
  visit("/postings/$postingId", CLERK, (ids) => `/postings/${ids.posted}`, ["objection.record"]),
  visit("/postings/$postingId", "xiang-head", (ids) => `/postings/${ids.ended}`),
  visit("/postings/$postingId", VILLAGE, (ids) => `/postings/${ids.draft}`),
  visit("/postings/$postingId/edit", VILLAGE, (ids) => `/postings/${ids.draft}/edit`),
  visit("/objections/$objectionId", CLERK, (ids) => `/objections/${ids.objection}`),
  here("/me", "helper"),
  here("/accounts", "admin"),
  here("/villages", OFFICER, ["places.village-new"]),
  here("/villages/load", OFFICER),
  visit("/villages/$place", OFFICER, (ids) => `/villages/${ids.place}`, [
    "places.rename",
    "places.end",
    "organisation.appoint",
  ]),
  visit("/villages/$place/edit", VILLAGE, (ids) => `/villages/${ids.place}/edit`),
  here("/townships", OFFICER),
  here("/organisation", OFFICER, ["organisation.cadre-new"]),
  visit("/organisation/cadres/$cadreId", OFFICER, (ids) => `/organisation/cadres/${ids.cadre}`, [
    "organisation.leave",
    "ui.edit",
    "organisation.appoint",
  ]),
  here("/organisation/appointments", OFFICER, ["organisation.appoint"]),
  here("/organisation/units", OFFICER, ["organisation.unit-new"]),
  here("/organisation/groups", OFFICER, ["organisation.group-new"]),
  visit("/organisation/groups/$groupId", OFFICER, (ids) => `/organisation/groups/${ids.groupId}`),
  here("/organisation/village-groups", OFFICER, ["organisation.form-groups"]),
  here("/organisation/responsibility", OFFICER, ["organisation.assign"]),
  here("/organisation/staffing", OFFICER),
  here("/organisation/duties", OFFICER),
  here("/rules", OFFICER),
  visit("/rules/$ruleId", DIRECTOR, () => "/rules/card.signing.min-seconds"),
  visit("/rules/$ruleId", OFFICER, () => "/rules/income.lines"),
  visit("/rules/$ruleId/edit", DIRECTOR, () => "/rules/posting.days.card/edit"),
  visit("/rules/$ruleId/edit", DIRECTOR, () => "/rules/card.signing.min-seconds/edit"),
  visit("/attendance/people/$cadreId", DIRECTOR, (ids) => `/attendance/people/${ids.resident}`),
  visit("/attendance/calls/$drawId", DIRECTOR, (ids) => `/attendance/calls/${ids.draw}`),
  visit("/stationing/calls/$callId", DIRECTOR, (ids) => `/stationing/calls/${ids.call}`, ["stationing.nominate"]),
  visit("/stationing/candidacies/$candidacyId", DIRECTOR, (ids) => `/stationing/candidacies/${ids.candidacy}`),
  visit("/stationing/plans/$planId", DIRECTOR, (ids) => `/stationing/plans/${ids.matchingPlan}`),
  visit("/stationing/placements/$placementId", DIRECTOR, (ids) => `/stationing/placements/${ids.placement}`, [
    "stationing.recall-propose",
  ]),
  visit("/stationing/training/$eventId", DIRECTOR, (ids) => `/stationing/training/${ids.training}`),
  visit("/worklog/bulletins/$bulletinId", DIRECTOR, (ids) => `/worklog/bulletins/${ids.bulletin}`),
  visit("/meetings/$meetingId", DIRECTOR, (ids) => `/meetings/${ids.meeting}`),
  visit("/notices/$noticeId", DIRECTOR, (ids) => (ids.notice ? `/notices/${ids.notice}` : "")),
  visit("/tasks/$taskId", DIRECTOR, (ids) => `/tasks/${ids.task}`),
  visit("/plans/$planId", DIRECTOR, (ids) => `/plans/${ids.workPlan}`),
  visit("/campaigns/$campaignId", DIRECTOR, (ids) => `/campaigns/${ids.campaign}`),
  here("/attendance/mine", "first-secretary", ["attendance.ask-leave", "attendance.report-trip"]),
  here("/attendance/calls", DIRECTOR, ["attendance.draw-new"]),
  here("/village-plans", CLERK, ["village-plan.new"]),
  visit("/village-plans/$villagePlanId", VILLAGE, (ids) => `/village-plans/${ids.villagePlan}`, [
    "village-plan.report",
  ]),
  here("/stationing/calls", DIRECTOR, ["stationing.call-new"]),
  here("/stationing/notices", DIRECTOR, ["stationing.notice-issue"]),
  here("/stationing/training", DIRECTOR, ["stationing.event-new"]),
  here("/stationing/talents", CLERK, ["stationing.talent-add"]),
  here("/stationing/visits", DIRECTOR, ["stationing.visit-new"]),
  here("/worklog", "first-secretary", ["worklog.write"]),
  here("/worklog/report", "first-secretary"),
  here("/worklog/appraisals", DIRECTOR, ["worklog.record-poll"]),
  visit("/surveys/$surveyId", DIRECTOR, (ids) => (ids.survey ? `/surveys/${ids.survey}` : "")),
  here("/audit", "auditor"),
];
