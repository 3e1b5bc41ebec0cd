import { useApi } from "#ui/api.tsx";
import type { registryContract } from "../contract.ts";

/** What the server offers about the register. */
export const useRegistry = () => useApi<typeof registryContract>("registry");
