import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { SeatShown } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";

/** Somebody leaves before the election. */
export function EndSeat({ seat, onClose }: { seat: SeatShown; onClose: () => void }) {
  const say = useSay();
  const [on, setOn] = useState<string>(today());
  const [why, setWhy] = useState("");
  const send = useCommand(useGovernance().endSeat, { onDone: onClose });
  return (
    <Dialog
      open
      title={say("governance.end-seat-title", { name: seat.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={on === "" || why.trim().length < 2}
            loading={send.busy}
            onClick={() => void send.run({ seatId: seat.id, on: on as never, why })}
          >
            {say("governance.end-seat")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("governance.on")} required>
          {(given) => <DayInput {...given} value={on} onChange={(day) => setOn(day ?? "")} />}
        </Field>
        <Field label={say("governance.ended-why")} required>
          {(given) => <Input {...given} maxLength={200} value={why} onChange={(event) => setWhy(event.target.value)} />}
        </Field>
        <RefusalNote trouble={send.trouble} />
      </div>
    </Dialog>
  );
}
