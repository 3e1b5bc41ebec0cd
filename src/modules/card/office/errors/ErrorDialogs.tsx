import { type ReactNode, useState } from "react";
import type { Key } from "#i18n/index.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { Trouble } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import type { ErrorShown } from "../../contract.ts";
import { useCards } from "../api.ts";
import styles from "../card/Comparison.module.css";

type Props = { error: ErrorShown; onClose: () => void };

/** The report stands: the seven who signed are named and answer in equal shares. */
export function ProveDialog({ error, onClose }: Props) {
  const send = useCommand(useCards().proveError, { onDone: onClose });
  return (
    <Words
      title="cards.prove"
      lead="cards.prove-lead"
      label="cards.proof"
      busy={send.busy}
      trouble={send.trouble}
      onDo={(proof) => void send.run({ errorId: error.id, proof })}
      onClose={onClose}
    />
  );
}

export function RejectDialog({ error, onClose }: Props) {
  const send = useCommand(useCards().rejectError, { onDone: onClose });
  return (
    <Words
      title="cards.reject"
      lead="cards.reject-lead"
      label="cards.reject-reason"
      busy={send.busy}
      trouble={send.trouble}
      onDo={(reason) => void send.run({ errorId: error.id, reason })}
      onClose={onClose}
    />
  );
}

/** One decision for all seven, with its document. */
export function DecideDialog({ error, onClose }: Props) {
  const say = useSay();
  const [documentNo, setDocumentNo] = useState("");
  const send = useCommand(useCards().decideError, { onDone: onClose });
  return (
    <Words
      title="cards.decide"
      lead="cards.decide-lead"
      label="cards.outcome"
      busy={send.busy}
      trouble={send.trouble}
      ready={documentNo.trim() !== ""}
      onDo={(outcome) => void send.run({ errorId: error.id, outcome, documentNo: documentNo.trim() })}
      onClose={onClose}
    >
      <Field label={say("cards.document-no")} required>
        {(given) => (
          <Input
            {...given}
            value={documentNo}
            maxLength={100}
            onChange={(event) => setDocumentNo(event.target.value)}
          />
        )}
      </Field>
    </Words>
  );
}

type WordsProps = {
  title: Key;
  lead: Key;
  label: Key;
  busy: boolean;
  trouble: Trouble | null;
  ready?: boolean;
  onDo: (words: string) => void;
  onClose: () => void;
  children?: ReactNode;
};

/** A step that needs words, and shows what will follow before it is taken. */
export function Words({ title, lead, label, busy, trouble, ready = true, onDo, onClose, children }: WordsProps) {
  const say = useSay();
  const [words, setWords] = useState("");
  return (
    <Dialog
      open
      title={say(title)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button kind="primary" loading={busy} disabled={!words.trim() || !ready} onClick={() => onDo(words.trim())}>
            {say(title)}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className="soft">{say(lead)}</p>
        <Field label={say(label)} required>
          {(given) => (
            <TextArea
              {...given}
              rows={3}
              maxLength={500}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        {children}
        <RefusalNote trouble={trouble} />
      </div>
    </Dialog>
  );
}
