import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { RHYTHMS, type Rhythm } from "../../../contract.ts";
import type { DutyParts } from "./parts.ts";
import { RhythmFields } from "./RhythmFields.tsx";

const HOLIDAYS = ["next", "previous", "skip", "as-is"] as const;

/** When it is owed, from how many days before, until what hour, how long it may still be made up, and for how long it holds. */
export function WhenFields({ said, set, choices }: DutyParts) {
  const { say, speak } = useSpeech();
  const isRule = said.rhythm !== "quota" && said.rhythm !== "once";
  const rhythms = RHYTHMS.filter((one) => one !== "as-told" || said.rhythm === "as-told");
  return (
    <FieldGrid>
      <Field label={say("duties.when")} required>
        {(given) => (
          <Choice
            {...given}
            mayBeEmpty={false}
            value={said.rhythm}
            options={rhythms.map((value) => ({ value, label: speak(`duties.rhythm.${value}`) }))}
            onChange={(rhythm) => set({ rhythm: rhythm as Rhythm })}
          />
        )}
      </Field>
      <RhythmFields said={said} set={set} choices={choices} />
      {isRule && (
        <Field label={say("duties.holidays")}>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={said.holidays}
              options={HOLIDAYS.map((value) => ({ value, label: speak(`duties.holidays.${value}`) }))}
              onChange={(holidays) => set({ holidays: holidays as DutyParts["said"]["holidays"] })}
            />
          )}
        </Field>
      )}
      <Field label={say("duties.time")}>
        {(given) => (
          <Input {...given} type="time" value={said.time} onChange={(event) => set({ time: event.target.value })} />
        )}
      </Field>
      {said.rhythm !== "quota" && (
        <Field label={say("duties.opens")} unit={say("ui.unit.day")}>
          {(given) => <DecimalInput {...given} scale={1} value={said.opens} onChange={(opens) => set({ opens })} />}
        </Field>
      )}
      <Field label={say("duties.lapses")} unit={say("ui.unit.day")} hint={say("duties.lapses.hint")}>
        {(given) => <DecimalInput {...given} scale={1} value={said.lapses} onChange={(lapses) => set({ lapses })} />}
      </Field>
      <Field label={say("duties.since")} required>
        {(given) => <DayInput {...given} value={said.since} onChange={(since) => set({ since })} />}
      </Field>
      <Field label={say("duties.until")} hint={say("duties.until.hint")}>
        {(given) => <DayInput {...given} value={said.until} onChange={(until) => set({ until })} />}
      </Field>
    </FieldGrid>
  );
}
