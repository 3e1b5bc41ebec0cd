import type { registryContract } from "#modules/registry/contract.ts";
import type { rulesContract } from "#modules/rules/contract.ts";
import { useApi } from "#ui/api.tsx";
import type { disclosureContract } from "../contract.ts";

/** What the server offers about postings. */
export const useDisclosure = () => useApi<typeof disclosureContract>("disclosure");
/** The households a posting can be about. */
export const useRegister = () => useApi<typeof registryContract>("registry");
/** The county's words that stop a posting. */
export const useRules = () => useApi<typeof rulesContract>("rules");
