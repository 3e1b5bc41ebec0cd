import { FactSheet } from "#ui/FactSheet.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { HouseholdShown } from "../../contract.ts";
import { FIELDS } from "../../domain/fields.ts";
import { FactValue } from "../FactValue.tsx";

const BLOCK_B = FIELDS.filter((field) => field.block === "B" && !field.derived);

/** Block B: land, house, water, road of the year shown. */
export function Conditions({ page }: { page: HouseholdShown }) {
  const { say, speak } = useSpeech();
  const values = page.household.year.conditions as unknown as Record<string, unknown>;
  return (
    <Section title={say("registry.block.B")} note={say("registry.of-year", { year: page.household.year.year })}>
      <FactSheet
        facts={BLOCK_B.map((field) => ({
          key: field.key,
          name: speak(`field.${field.id}`),
          value: <FactValue field={field} value={values[field.key]} />,
        }))}
      />
    </Section>
  );
}
