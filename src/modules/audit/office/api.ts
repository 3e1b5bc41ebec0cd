import { useApi } from "#ui/api.tsx";
import type { auditContract } from "../contract.ts";

/** What the server offers about the audit trail. */
export const useAudit = () => useApi<typeof auditContract>("audit");
