import { useState } from "react";
import type { FileId } from "#kernel/ids.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { PlacePicker } from "#ui/PlacePicker.tsx";
import { ProofFiles } from "#ui/ProofFiles.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { Household, MoveId } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import styles from "../matters/Matters.module.css";

const VILLAGE_DIGITS = 12;

/** The whole household moves to another village of the county: this village releases it, the other answers. */
export function MoveDialog({ household, onClose }: { household: Household; onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [moveId] = useState(newId);
  const [to, setTo] = useState<string | undefined>();
  const [on, setOn] = useState<string | null>(today());
  const [reason, setReason] = useState("");
  const [proofs, setProofs] = useState<{ fileId: FileId; name: string }[]>([]);
  const ask = useCommand(useRegistry().askMove, {
    onDone: () => {
      tell(say("registry.move-asked"));
      onClose();
    },
  });
  const ready = to?.length === VILLAGE_DIGITS && on && reason.trim().length >= 2 && proofs.length > 0;
  return (
    <Dialog
      open
      drawer
      title={say("registry.move")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <ActButton
            kind="primary"
            whyNot={null}
            disabled={!ready}
            loading={ask.busy}
            onClick={() =>
              void ask.run({
                moveId: moveId as MoveId,
                householdId: household.id,
                to: to as never,
                on: on as never,
                reason: reason.trim(),
                proofFileIds: proofs.map((one) => one.fileId),
              })
            }
          >
            {say("registry.move-ask")}
          </ActButton>
        </>
      }
    >
      <div className={styles.form}>
        <p className="soft">{say("registry.move-lead")}</p>
        <h3>{say("registry.move-to")}</h3>
        <PlacePicker value={to} onChange={setTo} />
        <Field label={say("registry.move-on")} required>
          {(given) => <DayInput {...given} value={on} max={today()} onChange={setOn} />}
        </Field>
        <Field label={say("registry.move-reason")} required>
          {(given) => (
            <TextArea {...given} value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <Field label={say("registry.proof")} required hint={say("registry.move-proof-hint")}>
          {() => (
            <ProofFiles
              purpose="proof"
              place={household.place}
              label={say("registry.proof")}
              files={proofs}
              onChange={(files) => setProofs(files.map((one) => ({ ...one, fileId: one.fileId as FileId })))}
            />
          )}
        </Field>
        <RefusalNote trouble={ask.trouble} />
      </div>
    </Dialog>
  );
}
