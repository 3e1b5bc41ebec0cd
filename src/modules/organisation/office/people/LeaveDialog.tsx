import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { CadreRead } from "../../contract.ts";
import { isOn } from "../../domain/span.ts";
import { useOrganisation } from "../api.ts";
import styles from "../office.module.css";

/** A cadre leaves: says before which posts end with it. */
export function LeaveDialog({ cadre, onClose }: { cadre: CadreRead; onClose: () => void }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const [on, setOn] = useState<string | null>(today());
  const [reason, setReason] = useState("");
  const held = cadre.appointments.filter((one) => isOn(one, today()));
  const end = useCommand(useOrganisation().endCadre, {
    onDone: ({ appointments }) => {
      tell(say("organisation.left", { name: cadre.name, count: appointments }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={say("organisation.leave-title", { name: cadre.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            danger
            disabled={!on || reason.trim().length < 2}
            loading={end.busy}
            onClick={() => void end.run({ id: cadre.id, on: on as never, reason: reason.trim() })}
          >
            {say("organisation.leave")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {held.length > 0 && (
          <div>
            <p>{say("organisation.leave-ends")}</p>
            <ul className={styles.list}>
              {held.map((one) => (
                <li key={one.id}>
                  {one.territoryName} {speak(`post.${one.post}`)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Field label={say("organisation.leave-on")} required>
          {(given) => <DayInput {...given} value={on} onChange={setOn} />}
        </Field>
        <Field label={say("organisation.reason")} required>
          {(given) => (
            <Input {...given} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <RefusalNote trouble={end.trouble} />
      </div>
    </Dialog>
  );
}
