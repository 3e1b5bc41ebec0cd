import { Choice } from "#ui/Choice.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { choicesIn, labelsOf, type Person } from "../../contract.ts";

type Props = {
  people: readonly Person[];
  relations: Readonly<Record<string, string>>;
  onChange: (relations: Record<string, string>) => void;
};

/** After the head has gone, or in a new household: who is who to the new head. */
export function Relations({ people, relations, onChange }: Props) {
  const { say, language } = useSpeech();
  if (people.length === 0) return null;
  const options = choicesIn(language, "relation", labelsOf("relation"));
  return (
    <FieldGrid>
      {people.map((person) => (
        <Field key={person.id} label={say("registry.relation-of", { name: person.name ?? "" })} required>
          {(given) => (
            <Choice
              {...given}
              value={relations[person.id] ?? null}
              options={options}
              onChange={(relation) => {
                const { [person.id]: _, ...others } = relations;
                onChange(relation ? { ...others, [person.id]: relation } : others);
              }}
            />
          )}
        </Field>
      ))}
    </FieldGrid>
  );
}
