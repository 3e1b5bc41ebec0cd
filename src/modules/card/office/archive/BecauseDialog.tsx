import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { Trouble } from "#ui/trouble.ts";

type Props = {
  title: string;
  lead: string;
  word: string;
  busy: boolean;
  trouble: Trouble | null;
  onDone: (because: string) => void;
  onClose: () => void;
};

/** Something in the archive is undone; the reason stays on record with it. */
export function BecauseDialog({ title, lead, word, busy, trouble, onDone, onClose }: Props) {
  const say = useSay();
  const [because, setBecause] = useState("");
  return (
    <Dialog
      open
      width="narrow"
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button kind="primary" disabled={!because.trim()} loading={busy} onClick={() => onDone(because.trim())}>
            {word}
          </Button>
        </>
      }
    >
      <p className="soft">{lead}</p>
      <Field label={say("cards.because")} required>
        {(given) => (
          <TextArea
            {...given}
            rows={3}
            maxLength={500}
            value={because}
            onChange={(event) => setBecause(event.target.value)}
          />
        )}
      </Field>
      <RefusalNote trouble={trouble} />
    </Dialog>
  );
}
