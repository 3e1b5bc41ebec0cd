import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { DivisionRow } from "../contract.ts";
import { usePlaces } from "./api.ts";
import styles from "./office.module.css";

/** Another name for a division; workbooks with the old one are still understood. */
export function RenameDialog({ division, onClose }: { division: DivisionRow; onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [name, setName] = useState(division.name);
  const [documentNo, setDocumentNo] = useState("");
  const rename = useCommand(usePlaces().renameDivision, {
    onDone: () => {
      tell(say("places.renamed", { name: name.trim() }));
      onClose();
    },
  });
  const changed = name.trim() !== "" && name.trim() !== division.name;
  return (
    <Dialog
      open
      title={say("places.rename")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!changed}
            loading={rename.busy}
            onClick={() =>
              void rename.run({
                code: division.code,
                name: name.trim(),
                ...(documentNo.trim() && { documentNo: documentNo.trim() }),
              })
            }
          >
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("places.name")} required hint={say("places.rename-hint")}>
          {(given) => (
            <Input {...given} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={say("places.document-no")}>
          {(given) => (
            <Input
              {...given}
              value={documentNo}
              maxLength={100}
              onChange={(event) => setDocumentNo(event.target.value)}
            />
          )}
        </Field>
        <RefusalNote trouble={rename.trouble} />
      </div>
    </Dialog>
  );
}
