import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { MoveRow } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import styles from "./Matters.module.css";

/** The village that asked takes the move back. */
export function WithdrawDialog({ move, onClose }: { move: MoveRow; onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [note, setNote] = useState("");
  const name = move.headName ?? "";
  const withdraw = useCommand(useRegistry().withdrawMove, {
    onDone: () => {
      tell(say("registry.move-withdrawn", { name }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      width="narrow"
      title={say("registry.move-withdraw-title", { name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            loading={withdraw.busy}
            disabled={note.trim().length < 2}
            onClick={() => void withdraw.run({ moveId: move.id, note: note.trim() })}
          >
            {say("registry.move-withdraw")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("registry.reason")} required>
          {(given) => (
            <Input {...given} value={note} maxLength={300} onChange={(event) => setNote(event.target.value)} />
          )}
        </Field>
        <RefusalNote trouble={withdraw.trouble} />
      </div>
    </Dialog>
  );
}
