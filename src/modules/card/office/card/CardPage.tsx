import { useQuery } from "@tanstack/react-query";
import { To, usePathPart } from "#ui/Address.tsx";
import { Deadline } from "#ui/Deadline.tsx";
import { FindingNote } from "#ui/FindingNote.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { Seats } from "#ui/Seats.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { CardShown } from "../../contract.ts";
import { useCards } from "../api.ts";
import { StageChip } from "../StageChip.tsx";
import { seatsOfCard } from "../seats.ts";
import { CardActions } from "./CardActions.tsx";
import styles from "./CardPage.module.css";
import { CardSide } from "./CardSide.tsx";
import { Changes } from "./Changes.tsx";
import { NextStep } from "./NextStep.tsx";
import { Pipeline } from "./Pipeline.tsx";

/** One household's card: where it stands, what is next and what bars it, who has signed which version, and what happened. */
export function CardPage() {
  const { say, language } = useSpeech();
  const cardId = usePathPart("cardId");
  const whyNot = useWhyNot();
  const found = useQuery(useCards().read.queryOptions({ input: { cardId } }));
  if (!found.data)
    return (
      <Screen title={say(found.error ? "cards.title" : "ui.loading")}>
        <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      </Screen>
    );
  const card = found.data;
  return (
    <Screen
      title={say("cards.card-of", { name: card.headName })}
      above={<Where card={card} />}
      below={<What card={card} />}
      actions={<CardActions card={card} />}
      side={<CardSide card={card} />}
    >
      <Pipeline stage={card.stage} />
      <NextStep card={card} />
      {card.needed > 0 && (
        <Section title={say("cards.signatures")} note={say("cards.of-version", { version: card.version ?? "" })}>
          <div className={styles.sheet}>
            <Seats names seats={seatsOfCard(language, card)} />
          </div>
        </Section>
      )}
      {card.findings.length > 0 && (
        <Section
          title={say("cards.findings")}
          actions={<To to={`/households/${card.householdId}/edit`}>{say("cards.to-mend")}</To>}
        >
          <div className={styles.sheet}>
            {card.findings.map((finding) => (
              <div key={`${finding.rule} ${finding.field}`}>
                <FindingNote finding={finding} />
                {finding.note && <p className="soft">{say("cards.warning-told", { note: finding.note })}</p>}
              </div>
            ))}
          </div>
        </Section>
      )}
      <Slot name="card" id={card.id} may={(verb) => whyNot(verb, card.place) === null} />
      <Changes changes={card.changes} lastVersion={card.lastVersion} />
    </Screen>
  );
}

function Where({ card }: { card: CardShown }) {
  const { say } = useSpeech();
  return (
    <>
      <PlaceName code={card.place} from="township" /> {card.naturalVillage} ·{" "}
      <To to={`/households/${card.householdId}`}>{say("cards.to-household")}</To>
    </>
  );
}

function What({ card }: { card: CardShown }) {
  const { say, language } = useSpeech();
  return (
    <>
      <StageChip stage={card.stage} setBack={card.setBack} />
      {card.setBack && <span>{say("cards.set-back-for", { reason: card.setBack })}</span>}
      <span>{say("cards.complete-at", { percent: card.completeness })}</span>
      {card.needed > 0 && <Seats seats={seatsOfCard(language, card)} />}
      {card.dueOn && <Deadline on={card.dueOn} />}
    </>
  );
}
