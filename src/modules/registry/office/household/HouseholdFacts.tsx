import { FactSheet } from "#ui/FactSheet.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { Household } from "../../contract.ts";
import { FIELDS } from "../../domain/fields.ts";
import { FactValue } from "../FactValue.tsx";

const fieldsOf = (block: string) =>
  FIELDS.filter((field) => field.scope === "household" && field.block === block && !field.derived);
const BLOCK_A = fieldsOf("A");
const BLOCK_C = fieldsOf("C");

/** Blocks A and C of the form: what is said of the household itself, and its relocation when there was one. */
export function HouseholdFacts({ household }: { household: Household }) {
  const { say, speak } = useSpeech();
  const values = household as unknown as Record<string, unknown>;
  const sheet = (fields: typeof FIELDS) => (
    <FactSheet
      facts={fields.map((field) => ({
        key: field.key,
        name: speak(`field.${field.id}`),
        value: <FactValue field={field} value={values[field.key]} />,
      }))}
    />
  );
  return (
    <>
      <Section title={say("registry.block.A")}>{sheet(BLOCK_A)}</Section>
      {household.relocated === true && <Section title={say("registry.block.C")}>{sheet(BLOCK_C)}</Section>}
    </>
  );
}
