import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useOrganisation } from "../api.ts";
import styles from "../office.module.css";

/** The villages without a group get one, from those who hold the posts. */
export function FormGroupsDialog({ under, onClose }: { under: string; onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [since, setSince] = useState<string | null>(today());
  const [documentNo, setDocumentNo] = useState("");
  const form = useCommand(useOrganisation().formVillageGroups, {
    onDone: (done) => {
      tell(say("organisation.groups-formed", done));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={say("organisation.form-groups")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!since}
            loading={form.busy}
            onClick={() =>
              void form.run({ under: under as never, since: since as never, documentNo: documentNo.trim() || null })
            }
          >
            {say("organisation.form-groups")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          <PlaceName code={under} from="township" />
        </p>
        <p className="soft">{say("organisation.form-groups-note")}</p>
        <Field label={say("organisation.since")} required>
          {(given) => <DayInput {...given} value={since} onChange={setSince} />}
        </Field>
        <Field label={say("organisation.document-no")}>
          {(given) => (
            <Input
              {...given}
              value={documentNo}
              maxLength={100}
              onChange={(event) => setDocumentNo(event.target.value)}
            />
          )}
        </Field>
        <RefusalNote trouble={form.trouble} />
      </div>
    </Dialog>
  );
}
