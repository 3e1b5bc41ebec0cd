import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { ProofFiles } from "#ui/ProofFiles.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import type { DisputeAction, DisputeShown } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";

type Props = { dispute: DisputeShown; action: DisputeAction; onClose: () => void };
type PickedFile = { fileId: string; name: string };

/** One step: on which day, by whom, what was done and what came of it. */
export function MoveDispute({ dispute, action, onClose }: Props) {
  const say = useSay();
  const mayAttach = useMay("dispute.report", dispute.village.place);
  const [on, setOn] = useState<string>(today());
  const [mediators, setMediators] = useState(dispute.mediators);
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const draft = useDraft(`governance.move ${dispute.id} ${action}`, { note: "" }, { secret: ["note"] });
  const send = useCommand(useGovernance().moveDispute, {
    onDone: () => {
      draft.forget();
      onClose();
    },
  });
  const { note } = draft.value;
  return (
    <Dialog
      open
      title={say(`governance.move.${action}`)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={on === "" || note.trim().length < 2}
            loading={send.busy}
            onClick={() =>
              void send.run({
                ...{ disputeId: dispute.id, action, on: on as never, mediators, note },
                files: files.map((one) => one.fileId) as never[],
              })
            }
          >
            {say("governance.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("governance.on")} required>
          {(given) => <DayInput {...given} value={on} onChange={(day) => setOn(day ?? "")} />}
        </Field>
        {(action === "mediate" || action === "settle") && (
          <Field label={say("governance.mediators")}>
            {(given) => (
              <Input
                {...given}
                maxLength={200}
                value={mediators}
                onChange={(event) => setMediators(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field label={say("governance.note")} required>
          {(given) => (
            <TextArea
              {...given}
              rows={4}
              maxLength={2_000}
              value={note}
              onChange={(event) => draft.set({ note: event.target.value })}
            />
          )}
        </Field>
        {mayAttach && (
          <Field label={say("governance.files")}>
            {() => (
              <ProofFiles
                purpose="dispute"
                place={dispute.village.place}
                files={files as never}
                onChange={setFiles}
                label={say("governance.files")}
              />
            )}
          </Field>
        )}
        <RefusalNote trouble={send.trouble} />
      </div>
    </Dialog>
  );
}
