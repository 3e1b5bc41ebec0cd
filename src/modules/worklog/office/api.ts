import type { organisationContract } from "#modules/organisation/contract.ts";
import type { registryContract } from "#modules/registry/contract.ts";
import { useApi } from "#ui/api.tsx";
import type { worklogContract } from "../contract.ts";

/** What the server offers about logs and reports. */
export const useWorklog = () => useApi<typeof worklogContract>("worklog");
/** The register, to name the households a log touches. */
export const useRegister = () => useApi<typeof registryContract>("registry");
/** The posts of a village, to say whom a matter is about. */
export const useOrganisation = () => useApi<typeof organisationContract>("organisation");
