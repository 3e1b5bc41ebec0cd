import { accountsContract } from "#modules/accounts/contract.ts";
import { attendanceContract } from "#modules/attendance/contract.ts";
import { auditContract } from "#modules/audit/contract.ts";
import { cardContract } from "#modules/card/contract.ts";
import { disclosureContract } from "#modules/disclosure/contract.ts";
import { documentsContract } from "#modules/documents/contract.ts";
import { dutiesContract } from "#modules/duties/contract.ts";
import { governanceContract } from "#modules/governance/contract.ts";
import { intakeContract } from "#modules/intake/contract.ts";
import { jobsContract } from "#modules/jobs/contract.ts";
import { organisationContract } from "#modules/organisation/contract.ts";
import { placesContract } from "#modules/places/contract.ts";
import { registryContract } from "#modules/registry/contract.ts";
import { rulesContract } from "#modules/rules/contract.ts";
import { searchContract } from "#modules/search/contract.ts";
import { serviceRecordContract } from "#modules/service-record/contract.ts";
import { stationingContract } from "#modules/stationing/contract.ts";
import { surveyContract } from "#modules/survey/contract.ts";
import { syncContract } from "#modules/sync/contract.ts";
import { villagePlanContract } from "#modules/village-plan/contract.ts";
import { worklogContract } from "#modules/worklog/contract.ts";

/** Everything the API answers, by module. */
export const contract = {
  accounts: accountsContract,
  attendance: attendanceContract,
  audit: auditContract,
  card: cardContract,
  intake: intakeContract,
  disclosure: disclosureContract,
  documents: documentsContract,
  duties: dutiesContract,
  governance: governanceContract,
  jobs: jobsContract,
  organisation: organisationContract,
  places: placesContract,
  registry: registryContract,
  rules: rulesContract,
  search: searchContract,
  serviceRecord: serviceRecordContract,
  stationing: stationingContract,
  survey: surveyContract,
  sync: syncContract,
  villagePlan: villagePlanContract,
  worklog: worklogContract,
};
