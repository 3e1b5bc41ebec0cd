import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import type { CoverageRow } from "../../contract.ts";

/** How one body stands: its number of people, or what it lacks. */
export function Standing({ body }: { body: CoverageRow["bodies"][number] | undefined }) {
  const say = useSay();
  if (!body) return null;
  const { seats, least, gap } = body;
  if (gap === null) return <span className="number">{seats}</span>;
  return (
    <span>
      <StateChip tone={gap === "none" ? "trouble" : "attention"} word={say(`governance.gap.${gap}`)} />{" "}
      {gap === "few" && <span className="faint">{say("governance.of-least", { seats, least })}</span>}
    </span>
  );
}
