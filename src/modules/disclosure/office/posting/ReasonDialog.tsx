import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { PostingShown } from "../../contract.ts";
import { useDisclosure } from "../api.ts";

type Props = { posting: PostingShown; action: "return" | "withdraw"; onClose: () => void };

/** Sending back and calling off both want a reason; it stays inside the office. */
export function ReasonDialog({ posting, action, onClose }: Props) {
  const { say } = useSpeech();
  const disclosure = useDisclosure();
  const [reason, setReason] = useState("");
  const send = useCommand(action === "return" ? disclosure.return : disclosure.withdraw, { onDone: onClose });
  return (
    <Dialog
      open
      width="narrow"
      title={say(`posting.action.${action}`)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            danger={action === "withdraw"}
            disabled={reason.trim().length < 2}
            loading={send.busy}
            onClick={() => void send.run({ postingId: posting.id, reason: reason.trim() })}
          >
            {say(`posting.action.${action}`)}
          </Button>
        </>
      }
    >
      {action === "withdraw" && posting.postedOn && <p>{say("posting.withdraw-lead")}</p>}
      <Field label={say("posting.reason")} required>
        {(given) => (
          <TextArea
            {...given}
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <RefusalNote trouble={send.trouble} />
    </Dialog>
  );
}
