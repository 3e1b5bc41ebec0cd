import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { EvidenceStrip } from "#ui/EvidenceStrip.tsx";
import { Moment } from "#ui/Moment.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { type HouseholdShown, type RecordedChange, reasonIn, whyNotTakeBack } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import styles from "./RecordedChanges.module.css";
import { TakeBackDialog } from "./TakeBackDialog.tsx";

type Props = {
  householdId: string;
  /** Only those of this person, by name. */
  of?: string | null;
  /** The household as it is, where a change entered by mistake can be taken back. */
  page?: HouseholdShown;
};

/** Births, deaths, marriages, moves: dated, with the papers that prove them; what was entered by mistake says so. */
export function RecordedChanges({ householdId, of = null, page }: Props) {
  const { say, language } = useSpeech();
  const whyNot = useWhyNot();
  const found = useQuery(useRegistry().changes.queryOptions({ input: { householdId } }));
  const [taken, setTaken] = useState<RecordedChange | null>(null);
  if (found.error)
    return (
      <Section title={say("registry.changes")}>
        <RefusalNote trouble={troubleOf(found.error)} again={() => void found.refetch()} />
      </Section>
    );
  const all = found.data ?? [];
  const shown = all.filter((one) => of === null || one.people.includes(of));
  if (shown.length === 0) return null;
  const here = page && !page.asOf && whyNot("household.edit", page.household.place) === null ? page : null;
  return (
    <Section title={say("registry.changes")}>
      <ul className={styles.changes}>
        {shown.map((one) => (
          <li key={one.id} className={styles.change}>
            <p className={one.takenBack ? styles.taken : undefined}>
              <span className="number">{one.on}</span> <strong>{reasonIn(language, one.kind)}</strong>{" "}
              {one.people.join("、")}
              <span className="faint"> {say("registry.recorded-by", { name: one.recordedBy })}</span>
            </p>
            {one.note && <p className="soft">{one.note}</p>}
            {one.takenBack && (
              <p>
                {say("registry.change-taken-back-by", { name: one.takenBack.by, reason: one.takenBack.reason })}{" "}
                <span className="faint">
                  <Moment at={one.takenBack.at} />
                </span>
              </p>
            )}
            <EvidenceStrip
              evidence={one.proofFileIds.map((fileId, i) => ({
                key: fileId,
                href: `/api/files/${fileId}`,
                name: say("registry.proof-no", { no: i + 1 }),
                picture: false,
              }))}
            />
            {here && !one.takenBack && (
              <div>
                <ActButton
                  size="small"
                  whyNot={whyNotTakeBack(here.household, all, one.id, false)}
                  onClick={() => setTaken(one)}
                >
                  {say("registry.change-take-back")}
                </ActButton>
              </div>
            )}
          </li>
        ))}
      </ul>
      {taken && here && <TakeBackDialog page={here} change={taken} onClose={() => setTaken(null)} />}
    </Section>
  );
}
