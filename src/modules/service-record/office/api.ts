import { useApi } from "#ui/api.tsx";
import type { serviceRecordContract } from "../contract.ts";

/** What the server offers about service records. */
export const useServiceRecord = () => useApi<typeof serviceRecordContract>("serviceRecord");
