import type { accountsContract } from "#modules/accounts/contract.ts";
import type { auditContract } from "#modules/audit/contract.ts";
import type { cardContract } from "#modules/card/contract.ts";
import type { disclosureContract } from "#modules/disclosure/contract.ts";
import type { intakeContract } from "#modules/intake/contract.ts";
import type { registryContract } from "#modules/registry/contract.ts";
import { useApi } from "#ui/api.tsx";

/* What the home page asks of the modules. */
export const useAccountsApi = () => useApi<typeof accountsContract>("accounts");
export const useAuditApi = () => useApi<typeof auditContract>("audit");
export const useCardApi = () => useApi<typeof cardContract>("card");
export const useDisclosureApi = () => useApi<typeof disclosureContract>("disclosure");
export const useIntakeApi = () => useApi<typeof intakeContract>("intake");
export const useRegistryApi = () => useApi<typeof registryContract>("registry");
