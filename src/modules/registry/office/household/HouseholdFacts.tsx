import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { Household } from "../../contract.ts";
import { FIELDS } from "../../domain/fields.ts";
import { FilledFacts } from "./FilledFacts.tsx";

const fieldsOf = (block: string) =>
  FIELDS.filter((field) => field.scope === "household" && field.block === block && !field.derived);
const BLOCK_A = fieldsOf("A");
const BLOCK_C = fieldsOf("C");

/** Blocks A and C of the form: what is said of the household itself, and its relocation when there was one. */
export function HouseholdFacts({ household, masked }: { household: Household; masked: readonly string[] }) {
  const say = useSay();
  const values = household as unknown as Record<string, unknown>;
  const isMasked = (key: string): boolean => masked.includes(key);
  return (
    <>
      <Section title={say("registry.block.A")}>
        <FilledFacts fields={BLOCK_A} values={values} isMasked={isMasked} />
      </Section>
      {household.relocated === true && (
        <Section title={say("registry.block.C")}>
          <FilledFacts fields={BLOCK_C} values={values} />
        </Section>
      )}
    </>
  );
}
