import { useState } from "react";
import { choicesFrom } from "#kernel/labels.ts";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { type AppointmentRow, cadreWord, END_REASONS } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import styles from "../office.module.css";

/** A post is given up from a day on, for a reason. */
export function EndAppointmentDialog({ row, onClose }: { row: AppointmentRow; onClose: () => void }) {
  const { say, speak, language } = useSpeech();
  const tell = useTell();
  const [on, setOn] = useState<string | null>(today());
  const [reason, setReason] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const post = `${row.territoryName} ${speak(`post.${row.post}`)}`;
  const end = useCommand(useOrganisation().endAppointment, {
    onDone: () => {
      tell(say("organisation.dismissed", { name: row.cadre.name, post }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={say("organisation.dismiss-title", { name: row.cadre.name, post })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!on || !reason}
            loading={end.busy}
            onClick={() => void end.run({ id: row.id, on: on as never, reason: reason as never, note: note.trim() })}
          >
            {say("organisation.dismiss")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("organisation.dismiss-on")} required hint={say("organisation.dismiss-on-hint")}>
          {(given) => <DayInput {...given} value={on} onChange={setOn} />}
        </Field>
        <Field label={say("organisation.reason")} required>
          {(given) => (
            <Choice
              {...given}
              value={reason}
              options={choicesFrom(cadreWord, language, END_REASONS)}
              onChange={setReason}
            />
          )}
        </Field>
        <Field label={say("organisation.note")}>
          {(given) => (
            <Input {...given} value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />
          )}
        </Field>
        <RefusalNote trouble={end.trouble} />
      </div>
    </Dialog>
  );
}
