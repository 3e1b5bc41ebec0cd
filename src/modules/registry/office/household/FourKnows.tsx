import { joined } from "#i18n/speak.ts";
import { FactSheet } from "#ui/FactSheet.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { type HouseholdShown, labelIn } from "../../contract.ts";
import { FIELDS } from "../../domain/fields.ts";

const PLAN = FIELDS.filter((field) => field.block === "F");

/** 四知: why the household is poor, what it wants, the way out, the steps to earn more; and how far it has come (seed 001, Y14). */
export function FourKnows({ page }: { page: HouseholdShown }) {
  const { say, speak, language } = useSpeech();
  const whyNot = useWhyNot();
  const { household } = page;
  const { conditions, year } = household.year;
  const all = [household.cause, ...household.otherCauses].filter((one) => one !== null);
  const causes = joined(
    language,
    all.map((one) => labelIn(language, "cause", one)),
  );
  const facts = [
    { key: "cause", name: say("registry.cause"), value: causes },
    ...PLAN.map((field) => ({
      key: field.key,
      name: speak(`field.${field.id}`),
      value: conditions[field.key as keyof typeof conditions] as string | null,
    })),
  ];
  return (
    <>
      <Section title={say("registry.block.F")} note={say("registry.of-year", { year })}>
        <FactSheet facts={facts.map((fact) => ({ ...fact, wide: true }))} />
      </Section>
      <Slot name="household-progress" id={household.id} may={(verb) => whyNot(verb) === null} />
    </>
  );
}
