import type { organisationContract } from "#modules/organisation/contract.ts";
import { useApi } from "#ui/api.tsx";
import type { dutiesContract } from "../contract.ts";

/** What the server offers about duties. */
export const useDuties = () => useApi<typeof dutiesContract>("duties");
export const useOrganisation = () => useApi<typeof organisationContract>("organisation");
