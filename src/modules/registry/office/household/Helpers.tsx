import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { PersonChip } from "#ui/PersonChip.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { Helper, HouseholdShown } from "../../contract.ts";
import { AssignHelperDialog, EndHelperDialog } from "./HelperDialog.tsx";
import styles from "./HouseholdSide.module.css";

/** Who is responsible for the household, and who was before (dossier 2.5). */
export function Helpers({ page }: { page: HouseholdShown }) {
  const say = useSay();
  const whyNot = useWhyNot();
  const [assigning, setAssigning] = useState(false);
  const [ending, setEnding] = useState<Helper | null>(null);
  const day = page.asOf ?? today();
  const now = page.helpers.filter((one) => one.since <= day && (one.until === null || one.until > day));
  const before = page.helpers.filter((one) => one.until !== null && one.until <= day);
  const may =
    !page.asOf && page.household.status === "active" && whyNot("household.edit", page.household.place) === null;
  return (
    <Section
      title={say("registry.helpers")}
      actions={
        may && (
          <ActButton whyNot={null} onClick={() => setAssigning(true)}>
            {say("registry.helper-add")}
          </ActButton>
        )
      }
    >
      {now.length === 0 && <p className="soft">{say("registry.helpers-none")}</p>}
      <ul className={styles.people}>
        {now.map((one) => (
          <li key={one.id} className={styles.helper}>
            <PersonChip name={one.name} post={say("registry.since", { on: one.since })} />
            {may && (
              <Button kind="link" onClick={() => setEnding(one)}>
                {say("registry.helper-end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {before.length > 0 && (
        <details className={styles.before}>
          <summary>{say("registry.helpers-before", { count: before.length })}</summary>
          <ul>
            {before.map((one) => (
              <li key={one.id}>
                {one.name} <span className="number faint">{`${one.since} – ${one.until}`}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {assigning && <AssignHelperDialog page={page} onClose={() => setAssigning(false)} />}
      {ending && <EndHelperDialog page={page} helper={ending} onClose={() => setEnding(null)} />}
    </Section>
  );
}
