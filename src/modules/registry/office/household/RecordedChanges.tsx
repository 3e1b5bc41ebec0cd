import { useQuery } from "@tanstack/react-query";
import { EvidenceStrip } from "#ui/EvidenceStrip.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { labelIn } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import styles from "./RecordedChanges.module.css";

type Props = { householdId: string /** Only those of this person, by name. */; of?: string | null };

/** Births, deaths, marriages, moves: dated, with the papers that prove them. */
export function RecordedChanges({ householdId, of = null }: Props) {
  const { say, language } = useSpeech();
  const found = useQuery(useRegistry().changes.queryOptions({ input: { householdId } }));
  if (found.error)
    return (
      <Section title={say("registry.changes")}>
        <RefusalNote trouble={troubleOf(found.error)} again={() => void found.refetch()} />
      </Section>
    );
  const shown = (found.data ?? []).filter((one) => of === null || one.people.includes(of));
  if (shown.length === 0) return null;
  return (
    <Section title={say("registry.changes")}>
      <ul className={styles.changes}>
        {shown.map((one) => (
          <li key={one.id} className={styles.change}>
            <p>
              <span className="number">{one.on}</span> <strong>{labelIn(language, "memberChange", one.kind)}</strong>{" "}
              {one.people.join("、")}
              <span className="faint"> {say("registry.recorded-by", { name: one.recordedBy })}</span>
            </p>
            {one.note && <p className="soft">{one.note}</p>}
            <EvidenceStrip
              evidence={one.proofFileIds.map((fileId, i) => ({
                key: fileId,
                href: `/api/files/${fileId}`,
                name: say("registry.proof-no", { no: i + 1 }),
                picture: false,
              }))}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
