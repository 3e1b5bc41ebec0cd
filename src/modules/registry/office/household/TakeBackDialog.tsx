import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { type HouseholdShown, type RecordedChange, reasonIn } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import styles from "../list/ExportDialog.module.css";

type Props = { page: HouseholdShown; change: RecordedChange; onClose: () => void };

/** A change was entered by mistake: it no longer counts, and stays on record with the reason. */
export function TakeBackDialog({ page, change, onClose }: Props) {
  const { say, language } = useSpeech();
  const tell = useTell();
  const [reason, setReason] = useState("");
  const send = useCommand(useRegistry().takeBackChange, {
    onDone: () => {
      tell(say("registry.change-taken-back-now"));
      onClose();
    },
  });
  return (
    <Dialog
      open
      width="narrow"
      title={say("registry.change-take-back")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            danger
            loading={send.busy}
            disabled={reason.trim().length < 2}
            onClick={() =>
              void send.run({
                householdId: page.household.id,
                changeId: change.id,
                seenAt: page.changedAt,
                reason: reason.trim(),
              })
            }
          >
            {say("registry.change-take-back")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          <span className="number">{change.on}</span> {reasonIn(language, change.kind)} {change.people.join("、")}
        </p>
        <p className="soft">{say("registry.change-take-back.lead")}</p>
        <Field label={say("registry.reason")} required hint={say("registry.change-take-back.hint")}>
          {(given) => (
            <Input {...given} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <RefusalNote trouble={send.trouble} />
      </div>
    </Dialog>
  );
}
