import type { registryContract } from "#modules/registry/contract.ts";
import { useApi } from "#ui/api.tsx";
import type { governanceContract } from "../contract.ts";

/** What the server offers about governance, and the register from which households are named. */
export const useGovernance = () => useApi<typeof governanceContract>("governance");
export const useRegisterOfGovernance = () => useApi<typeof registryContract>("registry");
