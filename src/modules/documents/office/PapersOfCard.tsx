import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useDocuments } from "./api.ts";
import styles from "./documents.module.css";
import { PaperButton } from "./PaperButton.tsx";
import { PapersOfHousehold } from "./PapersOfHousehold.tsx";

/** On a card's page: all its papers. A card's id is its household's. */
export const PapersOfCard = ({ id }: { id: string }) => <PapersOfHousehold id={id} />;

/** At the head of one frozen version: that version's card and review sheet. `id` is `cardId/version`. */
export function PapersOfVersion({ id }: { id: string }) {
  const say = useSay();
  const documents = useDocuments();
  const [cardId = "", version = ""] = id.split("/");
  const of = { cardId: cardId as never, version: Number(version) };
  return (
    <>
      <PaperButton word={say("documents.card")} make={() => documents.card.call(of)} />
      <PaperButton word={say("documents.review-sheet")} make={() => documents.reviewSheet.call(of)} />
    </>
  );
}

/** At the head of the comparison: the sheet to take along, with what is compared already. */
export function ComparisonPaper({ id }: { id: string }) {
  const say = useSay();
  const documents = useDocuments();
  const make = () => documents.comparisonSheet.call({ cardId: id as never });
  return <PaperButton word={say("documents.comparison-sheet")} make={make} />;
}

/** On the archive's page: the index of the volume shown. `id` is `volume/place/cardId`, the last empty but for a household. */
export function ArchivePaper({ id }: { id: string }) {
  const say = useSay();
  const documents = useDocuments();
  const [volume = "village", place = "", cardId = ""] = id.split("/");
  const asked = { volume: volume as "village", place, ...(cardId && { cardId: cardId as never }) };
  return (
    <Section title={say("documents.papers")}>
      <div className={styles.row}>
        <PaperButton word={say("documents.archive-index")} make={() => documents.archiveIndex.call(asked)} />
      </div>
    </Section>
  );
}
