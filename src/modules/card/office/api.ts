import { useApi } from "#ui/api.tsx";
import type { cardContract } from "../contract.ts";

/** What the server offers about cards. */
export const useCards = () => useApi<typeof cardContract>("card");
