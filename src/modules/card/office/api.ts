import type { registryContract } from "#modules/registry/contract.ts";
import { useApi } from "#ui/api.tsx";
import type { cardContract } from "../contract.ts";

/** What the server offers about cards. */
export const useCards = () => useApi<typeof cardContract>("card");
/** The natural villages of a ground come from the register. */
export const useRegister = () => useApi<typeof registryContract>("registry");
