import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { ResolutionShown } from "../../contract.ts";
import { useGovernance } from "../api.ts";

export type Turn = "return" | "object" | "withdraw";

/** Back or off, with the reason. */
export function TurnBack({
  resolution,
  turn,
  onClose,
}: {
  resolution: ResolutionShown;
  turn: Turn;
  onClose: () => void;
}) {
  const say = useSay();
  const [reason, setReason] = useState("");
  const send = useCommand(useGovernance().turnBack, { onDone: onClose });
  return (
    <Dialog
      open
      title={say(`governance.turn.${turn}`)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            danger={turn === "withdraw"}
            disabled={reason.trim().length < 2}
            loading={send.busy}
            onClick={() => void send.run({ resolutionId: resolution.id, action: turn, reason })}
          >
            {say(`governance.turn.${turn}`)}
          </Button>
        </>
      }
    >
      <Field label={say("governance.reason")} required>
        {(given) => (
          <TextArea {...given} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <RefusalNote trouble={send.trouble} />
    </Dialog>
  );
}
