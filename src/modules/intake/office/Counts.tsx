import { FigureTile } from "#ui/FigureTile.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { Batch } from "../contract.ts";
import styles from "./Counts.module.css";

/** What taking this file over would do, in numbers; once done, what it did. */
export function Counts({ batch }: { batch: Batch }) {
  const say = useSay();
  const counts = batch.done ?? batch.counts;
  if (!counts) return null;
  return (
    <div className={styles.tiles}>
      <FigureTile name={say("imports.count.new")} value={counts.new} unit="imports.unit.households" />
      <FigureTile
        name={say("imports.count.changed")}
        value={counts.changed}
        unit="imports.unit.households"
        note={say("imports.facts", { count: counts.facts })}
        to={`/imports/${batch.id}?tab=changes`}
      />
      <FigureTile name={say("imports.count.unchanged")} value={counts.unchanged} unit="imports.unit.households" />
      <FigureTile
        name={say("imports.count.refused")}
        value={counts.refused}
        unit="imports.unit.households"
        alarming
        to={`/imports/${batch.id}?tab=problems&severity=block`}
      />
      <FigureTile name={say("imports.persons")} value={counts.persons} unit="imports.unit.people" />
      <FigureTile
        name={say("imports.errors")}
        value={counts.blocking}
        alarming
        note={say("imports.notes", { count: counts.warning })}
        to={`/imports/${batch.id}?tab=problems`}
      />
    </div>
  );
}
