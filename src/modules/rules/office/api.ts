import { useApi } from "#ui/api.tsx";
import type { rulesContract } from "../contract.ts";

/** What the server offers about rules. */
export const useRules = () => useApi<typeof rulesContract>("rules");
