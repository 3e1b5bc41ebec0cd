import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { type CallRead, readVillageLines, villageLine } from "../../contract.ts";
import { useStationing } from "../api.ts";
import styles from "../office.module.css";

/** The villages of a call as lines that can be pasted from a sheet. */
export function VillagesDialog({ call, onClose }: { call: CallRead; onClose: () => void }) {
  const { say, language } = useSpeech();
  const [text, setText] = useState(() => call.list.map((one) => villageLine(language, one)).join("\n"));
  const set = useCommand(useStationing().setCallVillages, { onDone: onClose });
  const villages = readVillageLines(text);
  const lines = text.split("\n").filter((line) => line.trim() !== "").length;
  return (
    <Dialog
      open
      title={say("stationing.villages-set")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={villages.length === 0 || villages.length < lines}
            loading={set.busy}
            onClick={() => void set.run({ callId: call.id, villages } as never)}
          >
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field
          label={say("stationing.villages")}
          hint={say("stationing.villages-set.hint", { read: villages.length, lines })}
        >
          {(given) => <TextArea {...given} rows={14} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
        <RefusalNote trouble={set.trouble} />
      </div>
    </Dialog>
  );
}
