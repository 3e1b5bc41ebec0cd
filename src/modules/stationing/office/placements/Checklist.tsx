import { Checkbox } from "#ui/Checkbox.tsx";
import { today } from "#ui/Deadline.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { PlacementRead } from "../../contract.ts";
import { useStationing } from "../api.ts";
import styles from "../office.module.css";
import { useRuleList } from "../use-lists.ts";

type Item = PlacementRead["onboarding"][number];
type Props = { items: readonly Item[]; may: boolean; rule: "stationing.onboarding" | "stationing.handover" };

/** A list that is ticked: what is done on arrival, what is handed over and by whom it was taken. */
export function Checklist({ items, may, rule }: Props) {
  const { say, language } = useSpeech();
  const list = useRuleList(rule);
  // what is on the paper is Chinese; a line of the pack is read in the reader's own language
  const words = ({ key, label }: Item) => (language === "zh" || list.word(key) === key ? label : list.word(key));
  const place = (key: string) => list.options.findIndex((one) => one.value === key);
  const inOrder = [...items].sort((a, b) => place(a.key) - place(b.key));
  const tick = useCommand(useStationing().tickItem);
  return (
    <div className={styles.stack}>
      {inOrder.map((one) => (
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
            {words(one)}
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
