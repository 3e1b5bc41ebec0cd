import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { UnitRow } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import styles from "../office.module.css";

/** A unit is dissolved from a day on. */
export function EndUnitDialog({ unit, onClose }: { unit: UnitRow; onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [on, setOn] = useState<string | null>(today());
  const [reason, setReason] = useState("");
  const end = useCommand(useOrganisation().endUnit, {
    onDone: () => {
      tell(say("organisation.unit-ended-now", { name: unit.name }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={say("organisation.unit-end-title", { name: unit.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            danger
            disabled={!on || reason.trim().length < 2}
            loading={end.busy}
            onClick={() => void end.run({ id: unit.id, on: on as never, reason: reason.trim() })}
          >
            {say("organisation.unit-end")}
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
