import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { PlacePicker } from "#ui/PlacePicker.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";

const COUNTS = ["asked", "aware", "satisfied"] as const;

/** Villagers asked on a day: how many, how many know the policy, how many are satisfied. */
export function PollDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [pollId] = useState(newId);
  const [place, setPlace] = useState<string | undefined>();
  const [day, setDay] = useState<string | null>(today());
  const [counts, setCounts] = useState({ asked: "", aware: "", satisfied: "" });
  const [note, setNote] = useState("");
  const record = useCommand(useWorklog().recordPoll, {
    onDone: () => {
      tell(say("worklog.recorded"));
      onClose();
    },
  });
  const figures = { asked: Number(counts.asked), aware: Number(counts.aware), satisfied: Number(counts.satisfied) };
  const ready =
    place?.length === 12 &&
    day &&
    figures.asked > 0 &&
    figures.aware <= figures.asked &&
    figures.satisfied <= figures.asked &&
    counts.aware !== "" &&
    counts.satisfied !== "";
  return (
    <Dialog
      open
      title={say("worklog.record-poll")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!ready}
            loading={record.busy}
            onClick={() =>
              void record.run({
                pollId: pollId as never,
                place: place as never,
                day: day as never,
                ...figures,
                note: note.trim(),
              })
            }
          >
            {say("worklog.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <PlacePicker value={place} onChange={setPlace} />
        <Field label={say("worklog.day")} required>
          {(given) => <DayInput {...given} value={day} max={today()} onChange={setDay} />}
        </Field>
        <FieldGrid>
          {COUNTS.map((key) => (
            <Field key={key} label={say(`worklog.${key}`)} required>
              {(given) => (
                <Input
                  {...given}
                  type="number"
                  min={0}
                  value={counts[key]}
                  onChange={(event) => setCounts({ ...counts, [key]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </FieldGrid>
        <Field label={say("worklog.note")}>
          {(given) => (
            <Input {...given} value={note} maxLength={300} onChange={(event) => setNote(event.target.value)} />
          )}
        </Field>
        <RefusalNote trouble={record.trouble} />
      </div>
    </Dialog>
  );
}
