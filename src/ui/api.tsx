import type { AnyContractRouter, ContractRouterClient } from "@orpc/contract";
import type { RouterUtils } from "@orpc/tanstack-query";
import { createContext, type ReactNode, useContext } from "react";

/** What a screen calls: the operations of one module's contract, with their TanStack Query options. */
export type Api<Contract extends AnyContractRouter> = RouterUtils<ContractRouterClient<Contract>>;

type Modules = Readonly<Record<string, unknown>>;
const ApiContext = createContext<Modules | null>(null);

/** Set once by the application, which alone knows the contract of every module. */
export const ApiProvider = ({ api, children }: { api: Modules; children: ReactNode }) => (
  <ApiContext value={api}>{children}</ApiContext>
);

/**
 * One module's operations, typed by its contract. A module writes once, in `office/api.ts`:
 * `export const useRegistry = () => useApi<typeof registryContract>("registry");`
 */
export function useApi<Contract extends AnyContractRouter>(module: string): Api<Contract> {
  const api = useContext(ApiContext)?.[module];
  if (!api) throw new Error(`the application has no API of module ${module}`);
  return api as Api<Contract>;
}
