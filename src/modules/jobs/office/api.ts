import { useApi } from "#ui/api.tsx";
import type { jobsContract } from "../contract.ts";

/** What the server offers about long work. */
export const useJobs = () => useApi<typeof jobsContract>("jobs");
