import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { choicesIn, type Household, labelsOf, whyNotComeBack } from "../../contract.ts";
import type { ChangeDraft } from "./change-draft.ts";

type Props = { household: Household; draft: ChangeDraft; onChange: (part: Partial<ChangeDraft>) => void };

/** Who joins: somebody who had left and comes back, or somebody new with the first few facts; the rest follows in the form. */
export function Joining({ household, draft, onChange }: Props) {
  const { say, speak, language } = useSpeech();
  const left = household.members.filter((one) => whyNotComeBack(one) === null);
  const set = (part: Partial<ChangeDraft["newMember"]>) => onChange({ newMember: { ...draft.newMember, ...part } });
  return (
    <>
      {left.length > 0 && (
        <Field label={say("registry.comes-back")}>
          {(given) => (
            <Choice
              {...given}
              value={draft.comesBack}
              emptyWord={say("registry.somebody-new")}
              options={left.map((one) => ({ value: one.id, label: one.name ?? "" }))}
              onChange={(comesBack) => onChange({ comesBack })}
            />
          )}
        </Field>
      )}
      {draft.comesBack === null && (
        <FieldGrid>
          <Field label={speak("field.person.name")} required>
            {(given) => (
              <Input {...given} value={draft.newMember.name} onChange={(event) => set({ name: event.target.value })} />
            )}
          </Field>
          <Field label={speak("field.person.relation")} required>
            {(given) => (
              <Choice
                {...given}
                value={draft.newMember.relation}
                options={choicesIn(language, "relation", labelsOf("relation"))}
                onChange={(relation) => set({ relation })}
              />
            )}
          </Field>
          <Field label={speak("field.person.sex")}>
            {(given) => (
              <Choice
                {...given}
                value={draft.newMember.sex}
                options={choicesIn(language, "sex", labelsOf("sex"))}
                onChange={(sex) => set({ sex })}
              />
            )}
          </Field>
          <Field label={speak("field.person.born")}>
            {(given) => <DayInput {...given} value={draft.newMember.born} onChange={(born) => set({ born })} />}
          </Field>
          <Field label={speak("field.person.idNumber")}>
            {(given) => (
              <Input
                {...given}
                value={draft.newMember.idNumber}
                autoComplete="off"
                onChange={(event) => set({ idNumber: event.target.value })}
              />
            )}
          </Field>
        </FieldGrid>
      )}
    </>
  );
}
