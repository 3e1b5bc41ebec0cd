import { Choice } from "#ui/Choice.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { CAMPAIGN_KINDS } from "../../../contract.ts";
import { useNamed } from "../../Lines.tsx";
import type { DutyParts } from "./parts.ts";

const STEPS = ["reminder", "list", "bulletin"] as const;

/** What settles it: which records, how many; and what follows when nothing comes. */
export function SettledFields({ said, set, choices }: DutyParts) {
  const { say, speak } = useSpeech();
  const topics = useTopics(said.kinds, choices);
  return (
    <>
      <Field label={say("duties.settles")} hint={say("duties.settles.hint")} required wide>
        {(given) => (
          <MultiChoice
            {...given}
            label={say("duties.settles")}
            values={said.kinds}
            options={(choices?.records ?? []).map((value) => ({ value, label: speak(`duties.record.${value}`) }))}
            onChange={(kinds) => set({ kinds, topics: [] })}
          />
        )}
      </Field>
      {topics.length > 0 && (
        <Field label={say("duties.topics")} hint={say("duties.topics.hint")} wide>
          {(given) => (
            <MultiChoice
              {...given}
              label={say("duties.topics")}
              values={said.topics}
              options={topics}
              onChange={(next) => set({ topics: next })}
            />
          )}
        </Field>
      )}
      <FieldGrid>
        <Field label={say("duties.count")} required>
          {(given) => <DecimalInput {...given} scale={1} value={said.count} onChange={(count) => set({ count })} />}
        </Field>
        <Field label={say("duties.by")}>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={said.by}
              options={(["record", "day"] as const).map((value) => ({ value, label: speak(`duties.by.${value}`) }))}
              onChange={(by) => set({ by: by as DutyParts["said"]["by"] })}
            />
          )}
        </Field>
        {STEPS.map((step) => (
          <Field key={step} label={speak(`duties.after.${step}`)} unit={say("ui.unit.day")}>
            {(given) => <DecimalInput {...given} scale={1} value={said[step]} onChange={(n) => set({ [step]: n })} />}
          </Field>
        ))}
      </FieldGrid>
    </>
  );
}

/** What a record can be about: the kind of a meeting, or of a campaign. Other records have no such choice. */
function useTopics(kinds: readonly string[], choices: DutyParts["choices"]) {
  const { speak } = useSpeech();
  const named = useNamed();
  if (kinds.some((one) => one.startsWith("meeting-")))
    return (choices?.meetings ?? []).map((one) => ({ value: one.key, label: named(one) }));
  if (kinds.some((one) => one === "campaign-done" || one === "activity"))
    return CAMPAIGN_KINDS.map((value) => ({ value, label: speak(`campaigns.kind.${value}`) }));
  return [];
}
