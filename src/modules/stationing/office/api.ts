import type { organisationContract } from "#modules/organisation/contract.ts";
import type { rulesContract } from "#modules/rules/contract.ts";
import { useApi } from "#ui/api.tsx";
import type { stationingContract } from "../contract.ts";

/** What the server offers about stationing, and of the neighbours it is chosen from. */
export const useStationing = () => useApi<typeof stationingContract>("stationing");
export const useOrganisationOfStationing = () => useApi<typeof organisationContract>("organisation");
export const useRulesOfStationing = () => useApi<typeof rulesContract>("rules");
