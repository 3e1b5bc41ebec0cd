import { useState } from "react";
import type { z } from "zod";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { type GroupRead, MEMBER_ROLES, type MemberId, type MemberRole } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import { CadrePicker, type Picked } from "../CadrePicker.tsx";
import styles from "../office.module.css";

type Props = { group: GroupRead; part: GroupRead["subGroups"][number] | null; onClose: () => void };

/** Somebody takes a seat in the group or in one of its parts. */
export function AddMemberDialog({ group, part, onClose }: Props) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const [id] = useState(() => newId() as z.infer<typeof MemberId>);
  const [who, setWho] = useState<Picked | null>(null);
  const [role, setRole] = useState<MemberRole>("member");
  const [fullTime, setFullTime] = useState(false);
  const [since, setSince] = useState<string | null>(today());
  const add = useCommand(useOrganisation().addMember, {
    onDone: () => {
      tell(say("organisation.member-added", { name: who?.name ?? "" }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={say("organisation.member-add-to", { name: part?.name ?? group.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!who || !since}
            loading={add.busy}
            onClick={() =>
              who &&
              void add.run({
                groupId: group.id,
                id,
                subGroupId: part?.id ?? null,
                cadreId: who.id,
                role,
                fullTime,
                since: since as never,
              })
            }
          >
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("organisation.person")} required>
          {(given) => <CadrePicker {...given} value={who} onChange={setWho} />}
        </Field>
        <Field label={say("organisation.role")} required>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={role}
              options={MEMBER_ROLES.map((value) => ({ value, label: speak(`member-role.${value}`) }))}
              onChange={(value) => value && setRole(value as MemberRole)}
            />
          )}
        </Field>
        <Field label={say("organisation.since")} required>
          {(given) => <DayInput {...given} value={since} onChange={setSince} />}
        </Field>
        <Checkbox checked={fullTime} onChange={(event) => setFullTime(event.target.checked)}>
          {say("organisation.full-time")}
        </Checkbox>
        <RefusalNote trouble={add.trouble} />
      </div>
    </Dialog>
  );
}
