import { UNREAD_RULES } from "#packs/unread.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import type { RuleRow } from "../contract.ts";

/** Set by the county, open to the county, or given by the source; and whether anything in the system reads it yet. */
export function RuleMarks({ rule }: { rule: RuleRow }) {
  const { say, speak } = useSpeech();
  const mark = rule.inForce.mark;
  return (
    <>
      <StateChip
        tone={mark === "county" ? "running" : mark === "editable" ? "quiet" : "done"}
        word={speak(`rules.mark.${mark}`)}
      />
      {UNREAD_RULES.has(rule.id) && <StateChip tone="attention" word={say("rules.unread")} />}
    </>
  );
}
