import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useOrganisation } from "../api.ts";
import styles from "../office.module.css";
import type { Duty } from "./Duties.tsx";

/** The county writes what a post has to do: one duty a line. */
export function DutiesDialog({ duty, onClose }: { duty: Duty; onClose: () => void }) {
  const { say, speak, language } = useSpeech();
  const tell = useTell();
  const [text, setText] = useState(duty.items[language].join("\n"));
  const [documentNo, setDocumentNo] = useState(duty.documentNo ?? "");
  const items = text.split("\n").flatMap((line) => line.trim() || []);
  const post = speak(`post.${duty.post}`);
  const save = useCommand(useOrganisation().editDuties, {
    onDone: () => {
      tell(say("organisation.saved", { name: post }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={say("organisation.duties-of", { post })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={items.length === 0}
            loading={save.busy}
            onClick={() => void save.run({ post: duty.post, items, documentNo: documentNo.trim() || null })}
          >
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("organisation.duties")} hint={say("organisation.duties-hint")} required>
          {(given) => <TextArea {...given} value={text} rows={4} onChange={(event) => setText(event.target.value)} />}
        </Field>
        <Field label={say("organisation.document-no")}>
          {(given) => (
            <Input
              {...given}
              value={documentNo}
              maxLength={100}
              onChange={(event) => setDocumentNo(event.target.value)}
            />
          )}
        </Field>
        <RefusalNote trouble={save.trouble} />
      </div>
    </Dialog>
  );
}
