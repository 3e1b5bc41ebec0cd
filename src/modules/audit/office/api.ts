import type { jobsContract } from "#modules/jobs/contract.ts";
import type { organisationContract } from "#modules/organisation/contract.ts";
import { useApi } from "#ui/api.tsx";
import type { auditContract } from "../contract.ts";

/** What the server offers about the audit trail; about people, to choose one; about long work, to follow a check. */
export const useAudit = () => useApi<typeof auditContract>("audit");
export const usePeople = () => useApi<typeof organisationContract>("organisation");
export const useJobs = () => useApi<typeof jobsContract>("jobs");
