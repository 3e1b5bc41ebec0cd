import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { outcomeOf, type PostingShown } from "../../contract.ts";
import { useDisclosure } from "../api.ts";
import { useScan } from "../draft/use-stop-words.ts";

/** Closing: how it came out, and where somebody objected the words the public reads. */
export function CloseDialog({ posting, onClose }: { posting: PostingShown; onClose: () => void }) {
  const { say, speak } = useSpeech();
  const scan = useScan();
  const [conclusion, setConclusion] = useState("");
  const close = useCommand(useDisclosure().close, { onDone: onClose });
  const objected = posting.objections.length > 0;
  const found = scan(conclusion, "conclusion");
  return (
    <Dialog
      open
      title={say("posting.action.close")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={found.length > 0 || (objected && !conclusion.trim())}
            loading={close.busy}
            onClick={() => void close.run({ postingId: posting.id, conclusion: conclusion.trim() || null })}
          >
            {say("posting.action.close")}
          </Button>
        </>
      }
    >
      <p>
        <strong>{speak(`posting.outcome.${outcomeOf(posting.objections)}`)}</strong>
      </p>
      <Field label={say("posting.conclusion")} required={objected} findings={found}>
        {(given) => (
          <TextArea
            {...given}
            rows={3}
            maxLength={1_000}
            value={conclusion}
            onChange={(event) => setConclusion(event.target.value)}
          />
        )}
      </Field>
      <RefusalNote trouble={close.trouble} />
    </Dialog>
  );
}
