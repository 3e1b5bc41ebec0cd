import { speak } from "#i18n/index.ts";
import { accountsRoutes } from "#modules/accounts/index.ts";
import { attendanceRoutes } from "#modules/attendance/index.ts";
import { auditRoutes } from "#modules/audit/index.ts";
import { cardRoutesWith } from "#modules/card/index.ts";
import { disclosureRoutes, postingsForProof } from "#modules/disclosure/index.ts";
import { documentsRoutes } from "#modules/documents/index.ts";
import { dutiesRoutes } from "#modules/duties/index.ts";
import { governanceRoutes } from "#modules/governance/index.ts";
import { intakeRoutes } from "#modules/intake/index.ts";
import { jobsRoutes } from "#modules/jobs/index.ts";
import { organisationRoutes } from "#modules/organisation/index.ts";
import { placesRoutes } from "#modules/places/index.ts";
import { registryRoutes } from "#modules/registry/index.ts";
import { ruleRoutes } from "#modules/rules/index.ts";
import { searchRoutes } from "#modules/search/index.ts";
import { serviceRecordRoutes } from "#modules/service-record/index.ts";
import { stationingRoutes } from "#modules/stationing/index.ts";
import { surveyRoutes } from "#modules/survey/index.ts";
import { syncRoutesWith } from "#modules/sync/index.ts";
import { villagePlanRoutes } from "#modules/village-plan/index.ts";
import { worklogRoutes } from "#modules/worklog/index.ts";
import { fieldCommands } from "./field-commands.ts";

/** The API's handlers, by module. */
export const router = {
  accounts: accountsRoutes,
  attendance: attendanceRoutes,
  audit: auditRoutes,
  card: cardRoutesWith(postingsForProof),
  intake: intakeRoutes,
  disclosure: disclosureRoutes,
  documents: documentsRoutes,
  duties: dutiesRoutes,
  governance: governanceRoutes,
  jobs: jobsRoutes,
  organisation: organisationRoutes,
  places: placesRoutes,
  registry: registryRoutes,
  rules: ruleRoutes,
  search: searchRoutes,
  serviceRecord: serviceRecordRoutes,
  stationing: stationingRoutes,
  survey: surveyRoutes,
  sync: syncRoutesWith(fieldCommands, speak),
  villagePlan: villagePlanRoutes,
  worklog: worklogRoutes,
};
