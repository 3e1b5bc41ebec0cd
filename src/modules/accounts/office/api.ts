import { useApi } from "#ui/api.tsx";
import type { accountsContract } from "../contract.ts";

/** What the server offers about accounts. */
export const useAccounts = () => useApi<typeof accountsContract>("accounts");
