import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { openTab, showPaper } from "#ui/open-paper.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import { useSaveFile } from "#ui/use-save-file.ts";
import type { EventRead } from "../../contract.ts";
import { useStationing } from "../api.ts";
import styles from "../office.module.css";

/** What is handed out at a training, to take away. */
export function Materials({ event }: { event: EventRead }) {
  const say = useSay();
  const api = useStationing();
  const { save, busy, trouble } = useSaveFile();
  if (event.materials.length === 0) return null;
  return (
    <Section title={say("stationing.materials")}>
      <div className={styles.row}>
        {event.materials.map((one) => (
          <Button
            key={one.id}
            disabled={busy}
            onClick={() => void save(() => api.material.call({ eventId: event.id, fileId: one.id }), one.name)}
          >
            {one.name}
          </Button>
        ))}
      </div>
      <RefusalNote trouble={trouble} />
    </Section>
  );
}

type Certificate = { eventId: EventRead["id"]; cadreId: EventRead["seats"][number]["cadre"]["id"]; no: string };

/** A certificate by its number: opens the paper in a tab, where the browser prints it. */
export function CertificateButton({ eventId, cadreId, no }: Certificate) {
  const say = useSay();
  const api = useStationing();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const open = async () => {
    const tab = openTab();
    setTrouble(null);
    try {
      showPaper(await api.certificate.call({ eventId, cadreId }), tab, no);
    } catch (error) {
      tab?.close();
      setTrouble(troubleOf(error));
    }
  };
  return (
    <>
      <Button kind="link" aria-label={`${say("stationing.certificate.print")} ${no}`} onClick={() => void open()}>
        {no}
      </Button>
      <RefusalNote trouble={trouble} />
    </>
  );
}
