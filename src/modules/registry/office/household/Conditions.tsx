import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { HouseholdShown } from "../../contract.ts";
import { FIELDS } from "../../domain/fields.ts";
import { FilledFacts } from "./FilledFacts.tsx";

const BLOCK_B = FIELDS.filter((field) => field.block === "B" && !field.derived);

/** Block B: land, house, water, road of the year shown. */
export function Conditions({ page }: { page: HouseholdShown }) {
  const say = useSay();
  const { conditions, year } = page.household.year;
  return (
    <Section title={say("registry.block.B")} note={say("registry.of-year", { year })}>
      <FilledFacts fields={BLOCK_B} values={conditions as unknown as Record<string, unknown>} />
    </Section>
  );
}
