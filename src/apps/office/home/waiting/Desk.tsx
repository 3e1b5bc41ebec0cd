import { type ReactNode, useState } from "react";
import { addDays } from "#kernel/day.ts";
import { today } from "#ui/Deadline.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import styles from "./Desk.module.css";
import { DeskPile } from "./DeskPile.tsx";
import { NothingWaits } from "./NothingWaits.tsx";
import { useWaiting } from "./use-waiting.ts";
import { mostUrgentFirst } from "./waiting.ts";

/** A deadline this many days away goes before what has none. */
const SOON_DAYS = 3;

type Props = { under: string | undefined; children: ReactNode };

/**
 * What waits for me, and what lies below it. The piles come together, so that nothing moves under the reader's eyes; one
 * that cannot be read says so and hides nothing else.
 */
export function Desk({ under, children }: Props) {
  const say = useSay();
  const maySign = useMay("card.sign");
  const readings = useWaiting(under);
  const loading = readings.filter((one) => one.state === "loading");
  const failed = readings.filter((one) => one.state === "failed");
  const piles = mostUrgentFirst(
    readings.flatMap((one) => (one.pile ? [one.pile] : [])),
    addDays(today(), SOON_DAYS),
  );
  const settled = loading.length === 0 && failed.length === 0;
  const [wasRead, setWasRead] = useState(false);
  if (loading.length === 0 && !wasRead) setWasRead(true);
  return (
    <>
      <Section title={say("home.waiting")} note={wasRead && piles.length > 0 ? say("home.waiting.note") : undefined}>
        <div className={styles.desk} aria-busy={loading.length > 0}>
          {wasRead && piles.length > 0 && (
            <ul>
              {piles.map((pile) => (
                <DeskPile key={pile.key} pile={pile} under={under} />
              ))}
            </ul>
          )}
          {!wasRead && <Coming rows={6} />}
          {piles.length === 0 && settled && <NothingWaits signs={maySign} />}
        </div>
        {failed.map((one) => (
          <div key={one.key} className={styles.failed}>
            <p>{say("home.failed", { name: one.name })}</p>
            <RefusalNote trouble={troubleOf(one.error)} again={one.again} />
          </div>
        ))}
      </Section>
      {wasRead && children}
    </>
  );
}

/** Grey lines where a pile will be. */
function Coming({ rows }: { rows: number }) {
  const say = useSay();
  return (
    <div role="status">
      <span className="hidden-text">{say("ui.loading")}</span>
      {Array.from({ length: rows }, (_, i) => i).map((row) => (
        <div key={row} className={styles.coming}>
          <i style={{ inlineSize: 40, blockSize: 22 }} />
          <span>
            <i style={{ inlineSize: `${38 - row * 6}%` }} />
            <i style={{ inlineSize: `${72 - row * 9}%` }} />
          </span>
        </div>
      ))}
    </div>
  );
}
