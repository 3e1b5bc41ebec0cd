import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Missing } from "#ui/Figures.tsx";
import { Moment } from "#ui/Moment.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor, useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import type { EventRead } from "../../contract.ts";
import { useStationing } from "../api.ts";
import styles from "../office.module.css";
import { PickCadre, type PickedCadre } from "../Picks.tsx";
import { Rows } from "../Rows.tsx";
import { StationingNav } from "../StationingNav.tsx";
import { CertificateButton, Materials } from "./Materials.tsx";

/** One training or ceremony: its roll, signing in by venue, certificates. */
export function EventPage() {
  const say = useSay();
  const id = usePathPart("eventId");
  const found = useQuery(useStationing().event.queryOptions({ input: { eventId: id as never } }));
  if (found.data) return <Known event={found.data} />;
  return (
    <Screen title={say(found.error ? "stationing.training" : "ui.loading")} above={<StationingNav />}>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
    </Screen>
  );
}

function Known({ event }: { event: EventRead }) {
  const say = useSay();
  const tell = useTell();
  const actor = useActor();
  const api = useStationing();
  const organises = useMay("stationing.manage");
  const may = organises && !event.ended;
  const [who, setWho] = useState<PickedCadre | null>(null);
  const seat = useCommand(api.seatPeople, { onDone: ({ seats }) => tell(say("stationing.seated", { count: seats })) });
  const sign = useCommand(api.signIn);
  const end = useCommand(api.endEvent, {
    onDone: ({ certificates }) => tell(say("stationing.event-over", { count: certificates })),
  });
  return (
    <Screen
      title={event.title}
      above={<StationingNav />}
      below={`${event.heldOn} · ${event.venues.join("、")} · ${say("stationing.came-of", { came: event.came, asked: event.asked })}`}
      actions={
        may && (
          <>
            <Button
              loading={seat.busy}
              onClick={() => void seat.run({ eventId: event.id, cadres: [], allOnPost: true })}
            >
              {say("stationing.seat-all")}
            </Button>
            <Button kind="primary" loading={end.busy} onClick={() => void end.run({ eventId: event.id })}>
              {say("stationing.event-end")}
            </Button>
          </>
        )
      }
    >
      <RefusalNote trouble={seat.trouble ?? sign.trouble ?? end.trouble} />
      <Materials event={event} />
      {may && (
        <div className={styles.row}>
          <PickCadre value={who} onChange={setWho} />
          {who && (
            <Button
              onClick={() => {
                void seat.run({ eventId: event.id, cadres: [who.id], allOnPost: false });
                setWho(null);
              }}
            >
              {say("stationing.seat-one")}
            </Button>
          )}
        </div>
      )}
      <Rows
        label={say("stationing.roll")}
        rows={event.seats}
        rowKey={(row) => row.cadre.id}
        empty={say("stationing.roll-none")}
        cells={[
          { key: "name", title: say("stationing.person"), cell: (row) => row.cadre.name },
          { key: "unit", title: say("stationing.unit"), cell: (row) => row.unit },
          {
            key: "signed",
            title: say("stationing.signed-in"),
            cell: (row) =>
              row.signedAt ? (
                <>
                  {row.venue} <Moment at={row.signedAt} />
                </>
              ) : !event.ended && (may || row.cadre.id === actor.cadreId) ? (
                <span className={styles.row}>
                  {event.venues.map((venue) => (
                    <Button
                      key={venue}
                      size="small"
                      disabled={sign.busy}
                      onClick={() => void sign.run({ eventId: event.id, cadreId: row.cadre.id, venue })}
                    >
                      {venue}
                    </Button>
                  ))}
                </span>
              ) : (
                <Missing />
              ),
          },
          {
            key: "certificate",
            title: say("stationing.certificate-no"),
            cell: (row) =>
              row.certificateNo === null ? (
                <Missing />
              ) : organises || row.cadre.id === actor.cadreId ? (
                <CertificateButton eventId={event.id} cadreId={row.cadre.id} no={row.certificateNo} />
              ) : (
                row.certificateNo
              ),
          },
        ]}
      />
    </Screen>
  );
}
