import { useApi } from "#ui/api.tsx";
import type { organisationContract } from "../contract.ts";

/** What the server offers about the organisation. */
export const useOrganisation = () => useApi<typeof organisationContract>("organisation");
