import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Field } from "#ui/Field.tsx";
import { FindingNote } from "#ui/FindingNote.tsx";
import { FootBar } from "#ui/FootBar.tsx";
import { Input } from "#ui/Input.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { Seats } from "#ui/Seats.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import type { Shown } from "../../contract.ts";
import type { Hash } from "../../domain/card.ts";
import { useCards } from "../api.ts";
import { Sheet } from "../Sheet.tsx";
import { seatName, seatsOfCard } from "../seats.ts";
import { ReturnDialog } from "./ReturnDialog.tsx";
import type { Read, ToSign } from "./reading.ts";
import styles from "./SignDesk.module.css";

type Props = {
  toSign: ToSign;
  position: { no: number; of: number };
  onRead: (read: Read) => void;
  onGone: (cardId: string) => void;
};

/** One card before its signer: the frozen sheet, and the time it is looked at. */
export function ReadCard({ toSign, position, onRead, onGone }: Props) {
  const { say, language } = useSpeech();
  const cards = useCards();
  const { card, seat, delegate } = toSign;
  const [shown, setShown] = useState<Shown | null>(null);
  const [seconds, setSeconds] = useState(0);
  const [delegation, setDelegation] = useState("");
  const [returning, setReturning] = useState(false);
  const version = useQuery(cards.version.queryOptions({ input: { cardId: card.id, version: card.version ?? 1 } }));
  const show = useCommand(cards.show, { onDone: setShown });
  const asked = useRef(false);

  // the next of several begins at its top, not where the last one was left
  useEffect(() => {
    scrollTo({ top: 0 }); // newer browsers answer with a promise, which an effect must not return
  }, []);
  useEffect(() => {
    if (!version.data || asked.current) return;
    asked.current = true;
    void show.run({ cardId: card.id, seat: seat.key, versionHash: card.versionHash as Hash });
  }, [version.data, show.run, card, seat]);
  useEffect(() => {
    if (!shown) return;
    const since = performance.now();
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - since) / 1000)), 250);
    return () => clearInterval(timer);
  }, [shown]);

  const left = Math.max(0, card.rule.minSeconds - seconds);
  const explained = card.findings.filter((one) => one.note !== null);
  const noPaper = delegate && !delegation.trim();
  return (
    <div className={styles.desk}>
      <div className={styles.head}>
        <h2>
          {say("cards.card-of", { name: card.headName })}
          {position.of > 1 && <span className="faint"> {say("cards.position", position)}</span>}
        </h2>
        <p className="soft">
          <PlaceName code={card.place} from="township" /> {card.naturalVillage} ·{" "}
          {say("cards.version-no", { version: card.version ?? "" })} ·{" "}
          {say("cards.as-seat", { seat: seatName(language, seat) })}
        </p>
        <Seats names seats={seatsOfCard(language, card)} />
      </div>
      <RefusalNote trouble={version.error ? troubleOf(version.error) : show.trouble} />
      {version.data && <Sheet version={version.data} />}
      {explained.length > 0 && (
        <Section title={say("cards.warnings-explained")}>
          {explained.map((one) => (
            <div key={`${one.rule} ${one.field}`}>
              <FindingNote finding={one} />
              <p className="soft">{say("cards.warning-told", { note: one.note ?? "" })}</p>
            </div>
          ))}
        </Section>
      )}
      {delegate && (
        <Field label={say("cards.delegation")} required hint={say("cards.delegation.hint")}>
          {(given) => (
            <Input
              {...given}
              value={delegation}
              maxLength={200}
              onChange={(event) => setDelegation(event.target.value)}
            />
          )}
        </Field>
      )}
      <FootBar
        words={
          <span className="soft" role="timer">
            {shown && say(left > 0 ? "cards.read-on" : "cards.read-for", { seconds: left > 0 ? left : seconds })}
          </span>
        }
      >
        <Button onClick={() => setReturning(true)} disabled={!shown}>
          {say("cards.return")}
        </Button>
        <Button
          kind="primary"
          disabled={!shown || left > 0 || noPaper}
          onClick={() =>
            shown && onRead({ ...toSign, shown, shownSeconds: seconds, delegation: delegation.trim() || null })
          }
        >
          {say(position.of > position.no ? "cards.read-next" : "cards.to-signature")}
        </Button>
      </FootBar>
      {returning && (
        <ReturnDialog
          toSign={toSign}
          delegation={delegation.trim() || null}
          onReturned={() => onGone(card.id)}
          onClose={() => setReturning(false)}
        />
      )}
    </div>
  );
}
