import { To, useAddressState } from "#ui/Address.tsx";
import { FindingNote } from "#ui/FindingNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { HouseholdShown } from "../../contract.ts";
import { householdAddress, type YearAddress } from "../year-address.ts";
import styles from "./Findings.module.css";

/** What the rules found, worst first, each with a way to the field. */
export function Findings({ page }: { page: HouseholdShown }) {
  const { say } = useSpeech();
  const [address] = useAddressState<YearAddress>();
  const mayEdit = useMay("household.edit", page.household.place);
  if (page.findings.length === 0) return null;
  const ordered = [...page.findings].sort((a, b) => (a.severity === b.severity ? 0 : a.severity === "block" ? -1 : 1));
  return (
    <Section title={say("registry.findings")}>
      <ul className={styles.findings}>
        {ordered.map((finding) => (
          <li key={`${finding.rule} ${finding.field}`} className={styles.line}>
            <FindingNote finding={finding} />
            {mayEdit && !page.asOf && (
              <To
                to={
                  finding.field.startsWith("year.income")
                    ? householdAddress(page.household.id, "/income", address)
                    : householdAddress(page.household.id, "/edit", address, finding.field)
                }
                className={styles.mend}
              >
                {say("registry.mend")}
              </To>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
