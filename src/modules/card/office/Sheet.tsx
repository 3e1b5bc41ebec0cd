import { useState } from "react";
import { FactSheet } from "#ui/FactSheet.tsx";
import { KindValue } from "#ui/KindValue.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { FactShown, VersionShown } from "../contract.ts";
import styles from "./Sheet.module.css";
import { groupsOf, isEmptyFact, type SheetGroup } from "./sheet-groups.ts";
import { kindOf, labelled, wordOf } from "./word-of.ts";

/** A frozen version as a paper: household, members one by one, conditions, income. */
export const Sheet = ({ version }: { version: Pick<VersionShown, "facts"> }) =>
  groupsOf(version.facts).map((group) => <Group key={group.key} group={group} />);

/** One part of the paper; what is empty waits behind a line that says how much of it there is. */
function Group({ group }: { group: SheetGroup }) {
  const { say, language } = useSpeech();
  const [all, setAll] = useState(false);
  const empty = group.facts.filter(isEmptyFact).length;
  const shown = all ? group.facts : group.facts.filter((fact) => !isEmptyFact(fact));
  return (
    <Section
      title={
        group.kind === "person"
          ? say("cards.sheet.person", { name: group.name })
          : say(group.kind === "income" ? "cards.sheet.income" : `cards.sheet.${group.kind}`)
      }
    >
      <FactSheet
        facts={shown.map((fact) => ({
          key: fact.path,
          name: shortName(fact, language),
          value: isPlain(fact) ? (
            <KindValue kind={kindOf(fact.path)} value={labelled(fact.path, fact.value, language)} />
          ) : (
            wordOf(fact.path, fact.value, language)
          ),
        }))}
      />
      {empty > 0 && (
        <button type="button" className={`plain-button no-print ${styles.more}`} onClick={() => setAll(!all)}>
          {all ? say("ui.hide-empty") : say("ui.show-empty", { count: empty })}
        </button>
      )}
    </Section>
  );
}

const isPlain = (fact: FactShown): boolean =>
  (typeof fact.value !== "object" || Array.isArray(fact.value)) && !fact.path.endsWith(".item");

/** `王芳 · 证件号码` is `证件号码` under her own heading; `务工收入 · 金额` is `务工收入`. */
function shortName(fact: FactShown, language: "zh" | "en"): string {
  const parts = fact.label[language].split(" · ");
  if (fact.path.startsWith("person:")) return parts.at(-1) ?? fact.label[language];
  if (fact.path.endsWith(".amountFen")) return parts[0] ?? fact.label[language];
  return fact.label[language];
}
