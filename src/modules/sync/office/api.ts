import { useApi } from "#ui/api.tsx";
import type { syncContract } from "../contract.ts";

/** What the server offers about phones. */
export const useSyncApi = () => useApi<typeof syncContract>("sync");
