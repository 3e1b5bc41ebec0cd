import { FactSheet } from "#ui/FactSheet.tsx";
import { KindValue } from "#ui/KindValue.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { FactShown, VersionShown } from "../contract.ts";
import { groupsOf } from "./sheet-groups.ts";
import { kindOf, wordOf } from "./word-of.ts";

/** A frozen version as a paper: household, members one by one, conditions, income; what is empty is shown as empty. */
export function Sheet({ version }: { version: Pick<VersionShown, "facts"> }) {
  const { say, language } = useSpeech();
  return groupsOf(version.facts).map((group) => (
    <Section
      key={group.key}
      title={
        group.kind === "income"
          ? say("cards.sheet.income")
          : group.kind === "person"
            ? say("cards.sheet.person", { name: group.name })
            : say(`cards.sheet.${group.kind}`)
      }
    >
      <FactSheet
        facts={group.facts.map((fact) => ({
          key: fact.path,
          name: shortName(fact, language),
          value: isPlain(fact) ? (
            <KindValue kind={kindOf(fact.path)} value={fact.value} />
          ) : (
            wordOf(fact.path, fact.value, language)
          ),
        }))}
      />
    </Section>
  ));
}

const isPlain = (fact: FactShown): boolean =>
  (typeof fact.value !== "object" || Array.isArray(fact.value)) && !fact.path.endsWith(".item");

/** `王芳 · 证件号码` is `证件号码` under her own heading. */
const shortName = (fact: FactShown, language: "zh" | "en"): string => {
  const label = fact.label[language];
  return fact.path.startsWith("person:") ? (label.split(" · ").at(-1) ?? label) : label;
};
