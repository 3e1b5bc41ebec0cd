import { useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { Household } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import styles from "../list/ExportDialog.module.css";
import type { Opened } from "./opened.ts";

type Props = { household: Household; whose?: string; onOpened: (values: Opened) => void; onClose: () => void };

/** Sealed values are opened for a reason, one person at a time; who looked and why is on record. */
export function UnmaskDialog({ household, whose, onOpened, onClose }: Props) {
  const say = useSay();
  const [who, setWho] = useState<string | null>(whose ?? household.members[0]?.id ?? null);
  const [reason, setReason] = useState("");
  const unmask = useCommand(useRegistry().unmask, {
    onDone: ({ values }) => {
      const prefix = who ? `${who}.` : "";
      onOpened(Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}${key}`, value])));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={say("registry.unmask")}
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={reason.trim().length < 2}
            loading={unmask.busy}
            onClick={() =>
              void unmask.run({ householdId: household.id, personId: who as PersonId | null, reason: reason.trim() })
            }
          >
            {say("registry.unmask-do")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className="soft">{say("registry.unmask-note")}</p>
        <Field label={say("registry.unmask-whose")}>
          {(given) => (
            <Choice
              {...given}
              value={who}
              emptyWord={say("registry.unmask-household")}
              options={household.members.map((one) => ({ value: one.id, label: one.name ?? say("ui.missing") }))}
              onChange={setWho}
            />
          )}
        </Field>
        <Field label={say("registry.reason")} required hint={say("registry.reason-hint")}>
          {(given) => <Input {...given} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <RefusalNote trouble={unmask.trouble} />
      </div>
    </Dialog>
  );
}
