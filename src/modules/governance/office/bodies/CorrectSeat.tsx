import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { BodyShown, SeatShown } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";

/** What was written wrongly of a seat is put right. */
export function CorrectSeat({
  seat,
  roles,
  onClose,
}: {
  seat: SeatShown;
  roles: BodyShown["roles"];
  onClose: () => void;
}) {
  const { say, language } = useSpeech();
  const [name, setName] = useState(seat.name);
  const [role, setRole] = useState<string>(seat.role);
  const [since, setSince] = useState<string>(seat.since);
  const [until, setUntil] = useState<string>(seat.until);
  const send = useCommand(useGovernance().correctSeat, { onDone: onClose });
  return (
    <Dialog
      open
      title={say("governance.correct-title", { name: seat.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={name.trim().length < 2 || since === "" || until <= since}
            loading={send.busy}
            onClick={() => void send.run({ seatId: seat.id, name, role, since: since as never, until: until as never })}
          >
            {say("governance.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("governance.name")} required>
          {(given) => (
            <Input {...given} maxLength={30} value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={say("governance.role")} required>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={role}
              options={roles.map((one) => ({ value: one.key, label: language === "zh" ? one.zh : one.en }))}
              onChange={(next) => setRole(next ?? seat.role)}
            />
          )}
        </Field>
        <FieldGrid>
          <Field label={say("governance.since")} required>
            {(given) => <DayInput {...given} value={since} onChange={(day) => setSince(day ?? "")} />}
          </Field>
          <Field label={say("governance.until")} required>
            {(given) => <DayInput {...given} value={until} onChange={(day) => setUntil(day ?? "")} />}
          </Field>
        </FieldGrid>
        <RefusalNote trouble={send.trouble} />
      </div>
    </Dialog>
  );
}
