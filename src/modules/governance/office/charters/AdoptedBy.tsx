import { To } from "#ui/Address.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { CharterRow } from "../../contract.ts";

/** What adopted a charter: the resolution, or the paper from before this system. */
export function AdoptedBy({ charter }: { charter: Pick<CharterRow, "basis" | "resolutionId" | "resolution"> }) {
  const say = useSay();
  const { basis, resolutionId, resolution } = charter;
  if (resolutionId === null) return <span>{basis}</span>;
  return (
    <To to={`/governance/resolutions/${resolutionId}`}>{say("governance.resolution-no", { number: resolution })}</To>
  );
}
