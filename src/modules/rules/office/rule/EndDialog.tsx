import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { OverrideRow } from "../../contract.ts";
import { useRules } from "../api.ts";
import styles from "./RulePage.module.css";

/** From which day the county's own value holds no longer; one that has not begun is withdrawn whole. */
export function EndDialog({ override, onClose }: { override: OverrideRow; onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const toCome = override.state === "to-come";
  const [until, setUntil] = useState<string | null>(toCome ? override.since : today());
  const [documentNo, setDocumentNo] = useState("");
  const end = useCommand(useRules().end, {
    onDone: () => {
      tell(say(toCome ? "rules.withdrawn-done" : "rules.ended-done"));
      onClose();
    },
  });
  const title = toCome ? say("rules.withdraw") : say("rules.end");
  const send = () => end.run({ overrideId: override.id, until: until as never, documentNo: documentNo.trim() });
  return (
    <Dialog
      open
      title={title}
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            loading={end.busy}
            disabled={!until || documentNo.trim().length < 3}
            onClick={() => void send()}
          >
            {title}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{say(toCome ? "rules.withdraw.lead" : "rules.end.lead")}</p>
        {!toCome && (
          <Field label={say("rules.until")} required hint={say("rules.until.hint")}>
            {(given) => <DayInput {...given} value={until} min={today()} onChange={setUntil} />}
          </Field>
        )}
        <Field label={say("rules.document")} required hint={say("rules.document.hint")}>
          {(given) => <Input {...given} value={documentNo} onChange={(event) => setDocumentNo(event.target.value)} />}
        </Field>
        <RefusalNote trouble={end.trouble} />
      </div>
    </Dialog>
  );
}
