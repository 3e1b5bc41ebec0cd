import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { Hash } from "../../domain/card.ts";
import { useCards } from "../api.ts";
import type { ToSign } from "./reading.ts";

type Props = { toSign: ToSign; delegation: string | null; onReturned: () => void; onClose: () => void };

/** Instead of signing: the card goes back to its recorders with a reason, and earlier signatures on this version fall. */
export function ReturnDialog({ toSign: { card, seat }, delegation, onReturned, onClose }: Props) {
  const say = useSay();
  const tell = useTell();
  const [reason, setReason] = useState("");
  const send = useCommand(useCards().return, {
    onDone: () => {
      tell(say("cards.returned", { name: card.headName }));
      onReturned();
    },
  });
  return (
    <Dialog
      open
      width="narrow"
      title={say("cards.return-title", { name: card.headName })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            danger
            kind="primary"
            disabled={!reason.trim()}
            loading={send.busy}
            onClick={() =>
              void send.run({
                cardId: card.id,
                seat: seat.key,
                versionHash: card.versionHash as Hash,
                delegation,
                reason: reason.trim(),
              })
            }
          >
            {say("cards.return")}
          </Button>
        </>
      }
    >
      <p className="soft">{say("cards.return-lead", { signed: card.signed })}</p>
      <Field label={say("cards.return-reason")} required>
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
