import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { GroupRead } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import styles from "../office.module.css";

/** A leading group is dissolved: what ends with it is said first, and seats still held only end when that is ticked. */
export function EndGroupDialog({ group, onClose }: { group: GroupRead; onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [on, setOn] = useState<string | null>(today());
  const [reason, setReason] = useState("");
  const [membersToo, setMembersToo] = useState(false);
  const end = useCommand(useOrganisation().endGroup, {
    onDone: (ended) => {
      tell(say("organisation.group-ended-now", { name: group.name, parts: ended.parts, members: ended.members }));
      onClose();
    },
  });
  const seats = [...group.members, ...group.subGroups.flatMap((part) => part.members)];
  const sitting = new Set(seats.map((seat) => seat.cadre.id)).size;
  return (
    <Dialog
      open
      title={say("organisation.group-end-title", { name: group.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            danger
            disabled={!on || reason.trim().length < 2}
            loading={end.busy}
            onClick={() => void end.run({ id: group.id, on: on as never, reason: reason.trim(), membersToo })}
          >
            {say("organisation.group-end")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{say("organisation.group-end-about", { parts: group.subGroups.length })}</p>
        {sitting > 0 && (
          <Checkbox checked={membersToo} onChange={(event) => setMembersToo(event.target.checked)}>
            {say("organisation.group-end-members", { members: sitting })}
          </Checkbox>
        )}
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
