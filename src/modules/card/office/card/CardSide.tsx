import { To } from "#ui/Address.tsx";
import { Moment } from "#ui/Moment.tsx";
import { PersonChip } from "#ui/PersonChip.tsx";
import { Section } from "#ui/Screen.tsx";
import { Seats } from "#ui/Seats.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { Timeline } from "#ui/Timeline.tsx";
import type { CardShown } from "../../contract.ts";
import { seatName } from "../seats.ts";
import styles from "./CardPage.module.css";

/** At the side: helpers, every frozen version with its signatures, and the card's history. */
export function CardSide({ card }: { card: CardShown }) {
  const { say, speak, language } = useSpeech();
  const seatOf = (key: string): string => {
    const seat = card.rule.seats.find((one) => one.key === key);
    return seat ? seatName(language, seat) : "";
  };
  return (
    <>
      <Section title={say("cards.helpers")}>
        {card.helpers.length === 0 && <p className="soft">{say("cards.helpers-none")}</p>}
        {card.helpers.map((one) => (
          <PersonChip key={one.cadreId} name={one.name} />
        ))}
      </Section>
      <Section title={say("cards.versions")}>
        {card.versions.length === 0 && <p className="soft">{say("cards.versions-none")}</p>}
        <ul className={styles.versions}>
          {[...card.versions].reverse().map((one) => (
            <li key={one.version}>
              <To to={`/cards/${card.id}/versions/${one.version}`}>
                {say("cards.version-no", { version: one.version })}
              </To>{" "}
              <StateChip
                tone={one.inForce ? "done" : "quiet"}
                word={say(one.inForce ? "cards.in-force" : "cards.voided")}
              />
              <div className="faint">
                <Moment at={one.frozenAt} /> {one.frozenByName}{" "}
                <span className={styles.hash}>{one.hash.slice(0, 8)}</span>
              </div>
              <Seats
                seats={Array.from({ length: one.needed }, (_, i) => ({
                  key: String(i),
                  title: "",
                  state: i < one.signatures.length ? (one.inForce ? "signed" : "void") : "open",
                }))}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say("cards.history")}>
        {card.events.length === 0 && <p className="soft">{say("cards.history-none")}</p>}
        <Timeline
          entries={[...card.events].reverse().map((event, i) => ({
            key: `${event.at} ${i}`,
            at: event.at,
            what: `${speak(`action.${event.action}`)}${event.seat ? say("ui.in-unit", { unit: seatOf(event.seat) }) : ""}`,
            who: event.byName,
            detail: event.note && <p className="soft">{event.note}</p>,
          }))}
        />
      </Section>
    </>
  );
}
