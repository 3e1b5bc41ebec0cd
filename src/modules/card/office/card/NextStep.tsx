import { ActButton } from "#ui/ActButton.tsx";
import { To, useGo } from "#ui/Address.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor, useWhyNot } from "#ui/Rights.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { CardShown } from "../../contract.ts";
import { mySeatsNow } from "../../domain/signing.ts";
import { useCards } from "../api.ts";
import { archiveAddress } from "../archive/volume-address.ts";
import { seatName } from "../seats.ts";
import { tableOf, whyNotAction } from "../table-of.ts";
import styles from "./CardPage.module.css";
import { CheckStep } from "./CheckStep.tsx";
import { RecordStep } from "./RecordStep.tsx";

/** The one thing to do now, with what it needs and what bars it. */
export function NextStep({ card }: { card: CardShown }) {
  const { say } = useSpeech();
  if (card.stage === "entered") return <RecordStep card={card} />;
  if (card.stage === "recorded") return <CheckStep card={card} />;
  return (
    <section className={styles.next} aria-label={say("cards.next")}>
      {card.stage === "opened" && <Enter card={card} />}
      {card.stage === "checked" && <Freeze card={card} />}
      {card.stage === "frozen" && <Print card={card} />}
      {card.stage === "review" && <Review card={card} />}
      {card.stage === "signed" && <File card={card} />}
      {card.stage === "filed" && (
        <div className={styles.do}>
          <p>{say("cards.filed")}</p>
          <To to={archiveAddress(card.place, card.id)}>{say("cards.household-volume")}</To>
        </div>
      )}
    </section>
  );
}

type Props = { card: CardShown };

function Enter({ card }: Props) {
  const { say } = useSpeech();
  const step = useCommand(useCards().takeStep);
  const actor = useActor();
  return (
    <>
      <p>{say("cards.enter-lead")}</p>
      <div className={styles.do}>
        <ActButton
          kind="primary"
          whyNot={whyNotAction(card, "enter", actor)}
          loading={step.busy}
          onClick={() => void step.run({ cardId: card.id, action: "enter" })}
        >
          {say("cards.enter")}
        </ActButton>
      </div>
      <RefusalNote trouble={step.trouble} />
    </>
  );
}

function Freeze({ card }: Props) {
  const { say } = useSpeech();
  const tell = useTell();
  const actor = useActor();
  const freeze = useCommand(useCards().freeze, {
    onDone: ({ version }) => tell(say("cards.frozen-as", { version })),
  });
  return (
    <>
      <p>{say("cards.freeze-lead")}</p>
      <div className={styles.do}>
        <ActButton
          kind="primary"
          whyNot={whyNotAction(card, "freeze", actor)}
          loading={freeze.busy}
          onClick={() => void freeze.run({ cardId: card.id })}
        >
          {say("cards.freeze", { version: card.lastVersion + 1 })}
        </ActButton>
      </div>
      <RefusalNote trouble={freeze.trouble} />
    </>
  );
}

/** Who prints it knows how to set a paper: the button is theirs. */
function Print({ card }: Props) {
  const { say } = useSpeech();
  const whyNot = useWhyNot();
  return (
    <>
      <p>{say("cards.print-lead")}</p>
      <div className={styles.do}>
        <Slot name="card-print" id={card.id} may={(verb) => whyNot(verb, card.place) === null} />
        <To to={`/cards/${card.id}/versions/${card.version}`}>{say("cards.see-version")}</To>
      </div>
    </>
  );
}

function Review({ card }: Props) {
  const { say, language } = useSpeech();
  const go = useGo();
  const actor = useActor();
  const mine = mySeatsNow(tableOf(card), actor);
  const waiting = card.rule.seats
    .filter((seat) => card.turnSeats.includes(seat.key))
    .map((seat) => seatName(language, seat));
  return (
    <>
      <p>
        {mine.length > 0
          ? say("cards.your-turn", { seat: mine.map((seat) => seatName(language, seat)) })
          : say("cards.waiting-for", { who: waiting, open: card.needed - card.signed })}
      </p>
      <div className={styles.do}>
        <ActButton
          kind="primary"
          whyNot={whyNotAction(card, "sign", actor)}
          disabled={mine.length === 0}
          onClick={() => go(`/cards/sign?cards=${card.id}`)}
        >
          {say("cards.go-sign")}
        </ActButton>
        <To to={`/cards/${card.id}/versions/${card.version}`}>{say("cards.see-version")}</To>
      </div>
    </>
  );
}

function File({ card }: Props) {
  const { say } = useSpeech();
  const actor = useActor();
  const file = useCommand(useCards().file);
  return (
    <>
      <p>{say("cards.file-lead")}</p>
      <div className={styles.do}>
        <ActButton
          kind="primary"
          whyNot={whyNotAction(card, "file", actor)}
          loading={file.busy}
          onClick={() => void file.run({ cardId: card.id })}
        >
          {say("cards.file")}
        </ActButton>
        <To to={archiveAddress(card.place, card.id)}>{say("cards.household-volume")}</To>
      </div>
      <RefusalNote trouble={file.trouble} />
    </>
  );
}
