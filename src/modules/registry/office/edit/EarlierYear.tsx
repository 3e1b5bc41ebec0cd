import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import type { HouseholdShown } from "../../contract.ts";

/** Says plainly that an earlier year is open, so that nobody corrects it for the latest. */
export function EarlierYear({ page }: { page: HouseholdShown }) {
  const say = useSay();
  const { year } = page.household.year;
  const latest = page.years[0];
  if (latest === undefined || year >= latest) return null;
  return <StateChip tone="attention" word={say("registry.year-earlier", { year, latest })} />;
}
