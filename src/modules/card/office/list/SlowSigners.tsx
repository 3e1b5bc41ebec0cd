import { useQuery } from "@tanstack/react-query";
import { To, useAddressState } from "#ui/Address.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCards } from "../api.ts";
import { seatName } from "../seats.ts";
import styles from "./SlowSigners.module.css";

/** Whose signature cards have waited for longer than the county's rule says, the slowest first. */
export function SlowSigners() {
  const { say, language } = useSpeech();
  const [{ under }] = useAddressState<{ under?: string }>();
  const asked = useQuery(useCards().slowSigners.queryOptions({ input: { ...(under && { place: under as never }) } }));
  if (asked.error) return <RefusalNote trouble={troubleOf(asked.error)} again={() => void asked.refetch()} />;
  if (!asked.data) return <p className="soft">{say("ui.loading")}</p>;
  const { afterDays, signers } = asked.data;
  if (signers.length === 0)
    return <EmptyState title={say("cards.slow-none")} todo={say("cards.slow-none.do", { days: afterDays })} />;
  return (
    <Section title={say("cards.slow")} note={say("cards.slow-note", { days: afterDays })}>
      <ScrollFrame label={say("cards.slow")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("cards.slow-who")}</th>
              <th scope="col">{say("cards.slow-seat")}</th>
              <th scope="col">{say("cards.slow-longest")}</th>
              <th scope="col">{say("cards.slow-cards")}</th>
              <th scope="col">{say("cards.slow-places")}</th>
              <th scope="col">{say("cards.slow-first")}</th>
            </tr>
          </thead>
          <tbody>
            {signers.map((one) => (
              <tr key={`${one.cadre?.id} ${one.seat.key}`}>
                <th scope="row">
                  {one.cadre ? (
                    <To to={`/organisation/cadres/${one.cadre.id}`}>{one.cadre.name}</To>
                  ) : (
                    <StateChip tone="trouble" word={say("cards.slow-nobody")} />
                  )}
                </th>
                <td>{seatName(language, one.seat)}</td>
                <td className="number">{say("cards.slow-days", { days: one.longest })}</td>
                <td className="number">
                  {one.cards}
                  {one.overdue > 0 && (
                    <p className={styles.over}>{say("cards.slow-overdue", { count: one.overdue })}</p>
                  )}
                </td>
                <td>{one.places.map((place) => place.name).join("、")}</td>
                <td>
                  <ul className={styles.first}>
                    {one.first.map((card) => (
                      <li key={card.cardId}>
                        <To to={`/cards/${card.cardId}`}>{say("home.household-of", { name: card.headName })}</To>
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}
