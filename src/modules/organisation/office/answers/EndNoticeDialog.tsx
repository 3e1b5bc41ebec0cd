import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { ResponsibilityId } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import styles from "../office.module.css";

/** A responsibility given by notice ends on a day. */
export function EndNoticeDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useSay();
  const [on, setOn] = useState<string | null>(today());
  const [reason, setReason] = useState("");
  const end = useCommand(useOrganisation().endResponsibility, { onDone: onClose });
  return (
    <Dialog
      open
      title={say("organisation.end-notice")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!on || reason.trim().length < 2}
            loading={end.busy}
            onClick={() => void end.run({ id: ResponsibilityId.parse(id), on: on as never, reason: reason.trim() })}
          >
            {say("organisation.end-notice")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("organisation.end-on")} required>
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
