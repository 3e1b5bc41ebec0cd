import { Territory } from "#kernel/territory.ts";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useDocuments } from "./api.ts";
import { BatchForm } from "./BatchForm.tsx";
import styles from "./documents.module.css";
import { PaperButton } from "./PaperButton.tsx";

/** On a village's page: its walk list, baseline sheet and archive index, and any paper of all its households in one go. */
export function PapersOfVillage({ id }: { id: string }) {
  const say = useSay();
  const documents = useDocuments();
  const place = Territory.parse(id);
  return (
    <Section title={say("documents.papers")}>
      <div className={styles.row}>
        <PaperButton word={say("documents.walk-list")} make={() => documents.walkList.call({ place })} />
        <PaperButton
          word={say("documents.baseline-sheet")}
          make={() => documents.baselineSheet.call({ place: place as never })}
        />
        <PaperButton
          word={say("documents.archive-index")}
          make={() => documents.archiveIndex.call({ volume: "village", place })}
        />
      </div>
      <BatchForm place={place} />
    </Section>
  );
}
