import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import { Timeline } from "#ui/Timeline.tsx";
import type { OverrideRow, RuleRow } from "../../contract.ts";
import { shortLine } from "../words/flat.ts";
import { type Telling, wordsOf } from "../words/words.ts";

const TONE: Readonly<Record<OverrideRow["state"], Tone>> = {
  "to-come": "attention",
  "in-force": "running",
  over: "quiet",
  withdrawn: "quiet",
};

/** Every value the county has set, the latest on top. */
export function RuleHistory({ rule, telling }: { rule: RuleRow; telling: Telling }) {
  const { say, speak } = useSpeech();
  if (rule.overrides.length === 0) return <p className="soft">{say("rules.history.none")}</p>;
  return (
    <Timeline
      entries={rule.overrides.map((one) => ({
        key: one.id,
        at: one.madeAt,
        what: <StateChip tone={TONE[one.state]} word={speak(`rules.state.${one.state}`)} />,
        who: one.madeBy,
        detail: (
          <>
            <p>
              {shortLine(wordsOf(telling, rule.id, one.value), say("home.and"), (count) =>
                say("rules.and-more", { count }),
              )}
            </p>
            <p className="faint">{one.documentNo}</p>
            <p className="faint">
              {one.until && one.state !== "withdrawn"
                ? say("rules.span", { since: one.since, until: one.until })
                : say("rules.span-open", { since: one.since })}
            </p>
            {one.reason && <p className="faint">{one.reason}</p>}
            {one.endedBy && (
              <p className="faint">
                {say("rules.ended-by", { name: one.endedBy, document: one.endedDocumentNo ?? "" })}
              </p>
            )}
          </>
        ),
      }))}
    />
  );
}
