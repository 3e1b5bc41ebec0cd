import { useQuery } from "@tanstack/react-query";
import { To } from "#ui/Address.tsx";
import { Deadline } from "#ui/Deadline.tsx";
import { Section } from "#ui/Screen.tsx";
import { Seats } from "#ui/Seats.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCards } from "./api.ts";
import styles from "./card/CardPage.module.css";
import { StageChip } from "./StageChip.tsx";
import { seatsOfCard } from "./seats.ts";

/** The household's card on the household's page: where it stands and who has signed. */
export function CardOfHousehold({ id }: { id: string }) {
  const { say, language } = useSpeech();
  const { data: card } = useQuery({
    ...useCards().ofHousehold.queryOptions({ input: { householdId: id } }),
    retry: false,
  });
  if (!card) return null;
  return (
    <Section title={say("cards.card")} actions={<To to={`/cards/${card.id}`}>{say("cards.open-card")}</To>}>
      <div className={styles.next}>
        <div className={styles.do}>
          <StageChip stage={card.stage} setBack={card.setBack} />
          {card.version !== null && <span>{say("cards.version-no", { version: card.version })}</span>}
          {card.dueOn && <Deadline on={card.dueOn} />}
        </div>
        {card.needed > 0 && <Seats names seats={seatsOfCard(language, card)} />}
      </div>
    </Section>
  );
}
