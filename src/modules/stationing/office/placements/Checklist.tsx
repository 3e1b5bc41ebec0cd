import { Checkbox } from "#ui/Checkbox.tsx";
import { today } from "#ui/Deadline.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { PlacementRead } from "../../contract.ts";
import { useStationing } from "../api.ts";
import styles from "../office.module.css";

/** A list that is ticked: what is done on arrival, what is handed over and by whom it was taken. */
export function Checklist({ items, may }: { items: PlacementRead["onboarding"]; may: boolean }) {
  const say = useSay();
  const tick = useCommand(useStationing().tickItem);
  return (
    <div className={styles.stack}>
      {items.map((one) => (
        <div key={one.id} className={styles.row}>
          <Checkbox
            checked={one.doneOn !== null}
            disabled={!may || tick.busy}
            onChange={(event) =>
              void tick.run({
                itemId: one.id,
                doneOn: event.target.checked ? today() : null,
                note: one.note,
                fileId: one.fileId,
              })
            }
          >
            {one.label}
          </Checkbox>
          {one.note && <span className="soft">{one.note}</span>}
          {one.doneOn && (
            <span className="faint">
              {say("stationing.ticked", { on: one.doneOn, by: one.takenBy ?? one.doneBy ?? "" })}
            </span>
          )}
        </div>
      ))}
      <RefusalNote trouble={tick.trouble} />
    </div>
  );
}
