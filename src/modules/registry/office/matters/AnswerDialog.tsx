import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { MoveRow } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import styles from "./Matters.module.css";

/** The village a household comes to takes it over, or says why not. */
export function AnswerDialog({ move, onClose }: { move: MoveRow; onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [accept, setAccept] = useState(true);
  const [naturalVillage, setNaturalVillage] = useState("");
  const [helpers, setHelpers] = useState<"end" | "keep">("end");
  const [note, setNote] = useState("");
  const name = move.headName ?? "";
  const answer = useCommand(useRegistry().answerMove, {
    onDone: () => {
      tell(say(accept ? "registry.move-accepted" : "registry.move-declined", { name }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={say("registry.move-answer-title", { name, from: move.from.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            loading={answer.busy}
            disabled={!accept && note.trim().length < 2}
            onClick={() =>
              void answer.run({
                moveId: move.id,
                accept,
                helpers,
                note: note.trim() || null,
                naturalVillage: naturalVillage.trim() || null,
              })
            }
          >
            {say(accept ? "registry.move-accept" : "registry.move-decline")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{say("registry.move-answer-lead", { name, size: move.size, on: move.on, reason: move.reason })}</p>
        <Field label={say("registry.move-your-answer")}>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={accept ? "yes" : "no"}
              options={[
                { value: "yes", label: say("registry.move-accept") },
                { value: "no", label: say("registry.move-decline") },
              ]}
              onChange={(value) => setAccept(value !== "no")}
            />
          )}
        </Field>
        {accept && (
          <>
            <Field label={say("registry.move-natural-village")}>
              {(given) => (
                <Input
                  {...given}
                  value={naturalVillage}
                  maxLength={60}
                  onChange={(event) => setNaturalVillage(event.target.value)}
                />
              )}
            </Field>
            <Field label={say("registry.move-helpers")} hint={say("registry.move-helpers-hint")}>
              {(given) => (
                <Choice
                  {...given}
                  mayBeEmpty={false}
                  value={helpers}
                  options={[
                    { value: "end", label: say("registry.move-helpers.end") },
                    { value: "keep", label: say("registry.move-helpers.keep") },
                  ]}
                  onChange={(value) => setHelpers(value === "keep" ? "keep" : "end")}
                />
              )}
            </Field>
          </>
        )}
        <Field label={say(accept ? "registry.note" : "registry.reason")} required={!accept}>
          {(given) => (
            <TextArea {...given} value={note} maxLength={300} onChange={(event) => setNote(event.target.value)} />
          )}
        </Field>
        <RefusalNote trouble={answer.trouble} />
      </div>
    </Dialog>
  );
}
