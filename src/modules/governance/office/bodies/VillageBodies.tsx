import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { BodyShown, SeatShown } from "../../contract.ts";
import { seatEndIn } from "../../domain/seat-words.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";
import { CorrectSeat } from "./CorrectSeat.tsx";
import { EndSeat } from "./EndSeat.tsx";
import { SeatPeople } from "./SeatPeople.tsx";

type Asking =
  | { what: "seat" | "elect"; body: BodyShown }
  | { what: "end" | "correct"; body: BodyShown; seat: SeatShown };

/** Who sits in the bodies of one village, until when, and who sat there before. */
export function VillageBodies() {
  const { say } = useSpeech();
  const place = usePathPart("place");
  const [asking, setAsking] = useState<Asking | null>(null);
  const may = useMay("body.edit", place);
  const found = useQuery(useGovernance().bodies.queryOptions({ input: { place: place as never } }));
  const close = () => setAsking(null);
  const above = <To to="/governance/bodies">{say("governance.bodies")}</To>;
  if (!found.data)
    return (
      <Screen title={say(found.error ? "governance.bodies" : "ui.loading")} above={above}>
        <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      </Screen>
    );
  const { village, bodies } = found.data;
  return (
    <Screen
      title={say("governance.bodies-of", { village: village.name })}
      above={
        <>
          {above} · {village.township}
        </>
      }
    >
      {bodies.map((body) => (
        <Body key={body.key} body={body} may={may} onAsk={setAsking} />
      ))}
      {(asking?.what === "seat" || asking?.what === "elect") && (
        <SeatPeople place={place} body={asking.body} elects={asking.what === "elect"} onClose={close} />
      )}
      {asking?.what === "end" && <EndSeat seat={asking.seat} onClose={close} />}
      {asking?.what === "correct" && <CorrectSeat seat={asking.seat} roles={asking.body.roles} onClose={close} />}
    </Screen>
  );
}

function Body({ body, may, onAsk }: { body: BodyShown; may: boolean; onAsk: (asking: Asking) => void }) {
  const { say, language } = useSpeech();
  const named = (one: { zh: string; en: string } | undefined) => (one ? (language === "zh" ? one.zh : one.en) : "");
  const role = (seat: SeatShown) => named(body.roles.find((one) => one.key === seat.role));
  return (
    <Section
      title={named(body)}
      note={
        body.gap ? (
          <StateChip tone={body.gap === "none" ? "trouble" : "attention"} word={say(`governance.gap.${body.gap}`)} />
        ) : (
          say("governance.of-least", { seats: body.seats.length, least: body.least })
        )
      }
      actions={
        may && (
          <>
            <Button onClick={() => onAsk({ what: "seat", body })}>{say("governance.seat")}</Button>
            {body.seats.length > 0 && (
              <Button onClick={() => onAsk({ what: "elect", body })}>{say("governance.elect")}</Button>
            )}
          </>
        )
      }
    >
      {body.seats.length === 0 ? (
        <p className="soft">{say("governance.seats-none")}</p>
      ) : (
        <ul className={styles.list}>
          {body.seats.map((seat) => (
            <li key={seat.id}>
              <span className={styles.seat}>
                <span className={styles.name}>
                  {seat.cadreId ? <To to={`/organisation/cadres/${seat.cadreId}`}>{seat.name}</To> : seat.name}
                </span>
                <span>{role(seat)}</span>
                <span className={`number faint ${styles.fill}`}>
                  {say("governance.term-span", { since: seat.since, until: seat.until })}
                </span>
                {may && (
                  <span className={styles.acts}>
                    <Button kind="link" onClick={() => onAsk({ what: "correct", body, seat })}>
                      {say("governance.correct")}
                    </Button>
                    <Button kind="link" onClick={() => onAsk({ what: "end", body, seat })}>
                      {say("governance.end-seat")}
                    </Button>
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {body.past.length > 0 && (
        <details>
          <summary>{say("governance.past", { count: body.past.length })}</summary>
          <ul className={styles.list}>
            {body.past.map((seat) => (
              <li key={seat.id} className={styles.seat}>
                <span className={styles.name}>{seat.name}</span>
                <span>{role(seat)}</span>
                <span className="number faint">
                  {say("governance.term-span", { since: seat.since, until: seat.endedOn ?? "" })}
                </span>
                <span className="faint">{seat.endedWhy && seatEndIn(language, seat.endedWhy)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
