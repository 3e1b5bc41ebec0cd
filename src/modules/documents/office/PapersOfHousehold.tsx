import { useQuery } from "@tanstack/react-query";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCardsOfDocuments, useDocuments } from "./api.ts";
import styles from "./documents.module.css";
import { PaperButton } from "./PaperButton.tsx";

/** On a household's page: its papers. A card that was never frozen has nothing to print but the comparison sheet. */
export function PapersOfHousehold({ id }: { id: string }) {
  const say = useSay();
  const documents = useDocuments();
  const cards = useCardsOfDocuments();
  const { data: card } = useQuery({ ...cards.ofHousehold.queryOptions({ input: { householdId: id } }), retry: false });
  if (!card) return null;
  const version = card.version ?? card.lastVersion;
  const of = { cardId: card.id, version };
  const volume = { volume: "household" as const, place: card.place, cardId: card.id };
  return (
    <Section title={say("documents.papers")}>
      <div className={styles.row}>
        {version > 0 && (
          <>
            <PaperButton word={say("documents.card")} make={() => documents.card.call(of)} />
            <PaperButton word={say("documents.review-sheet")} make={() => documents.reviewSheet.call(of)} />
          </>
        )}
        <PaperButton
          word={say("documents.comparison-sheet")}
          make={() => documents.comparisonSheet.call({ cardId: card.id })}
        />
        <PaperButton word={say("documents.archive-index")} make={() => documents.archiveIndex.call(volume)} />
      </div>
    </Section>
  );
}
