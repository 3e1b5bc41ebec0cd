import { useQuery } from "@tanstack/react-query";
import type { rulesContract } from "#modules/rules/contract.ts";
import type { RuleValue } from "#packs/index.ts";
import { useApi } from "#ui/api.tsx";
import type { villagePlanContract } from "../contract.ts";

/** What the server offers about village plans. */
export const useVillagePlans = () => useApi<typeof villagePlanContract>("villagePlan");

type Phases = RuleValue<"village-plan.phases">;
/** The phases of a plan that is begun now, by the rule in force. */
export function usePhaseRule(): Phases | undefined {
  const rules = useApi<typeof rulesContract>("rules");
  const found = useQuery(rules.read.queryOptions({ input: { ruleId: "village-plan.phases" } }));
  return (found.data as { inForce?: { value?: Phases } } | undefined)?.inForce?.value;
}
