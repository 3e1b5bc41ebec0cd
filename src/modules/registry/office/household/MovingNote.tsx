import { useQuery } from "@tanstack/react-query";
import type { HouseholdId } from "#kernel/ids.ts";
import { To } from "#ui/Address.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useRegistry } from "../api.ts";

/** Says that the household has asked to move and waits for the other village. */
export function MovingNote({ householdId }: { householdId: HouseholdId }) {
  const say = useSay();
  const input = { householdId, state: "asked" as const };
  const [move] = useQuery(useRegistry().moves.queryOptions({ input })).data ?? [];
  if (!move) return null;
  return <To to="/households/matters">{say("registry.move-waiting", { to: move.to.name })}</To>;
}
