import type { jobsContract } from "#modules/jobs/contract.ts";
import { useApi } from "#ui/api.tsx";
import type { intakeContract } from "../contract.ts";

/** What the server offers about imports. */
export const useIntake = () => useApi<typeof intakeContract>("intake");
/** The progress of the job behind a batch comes from the tray's own list. */
export const useJobs = () => useApi<typeof jobsContract>("jobs");
