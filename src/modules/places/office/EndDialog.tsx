import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { PlacePicker } from "#ui/PlacePicker.tsx";
import { useDivisions } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { DivisionRow } from "../contract.ts";
import { usePlaces } from "./api.ts";
import styles from "./office.module.css";

const VILLAGE_DIGITS = 12;

/** A division is dissolved, or merged into another: what happens to its records is said before. */
export function EndDialog({ division, onClose }: { division: DivisionRow; onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const county = useDivisions(undefined);
  const [on, setOn] = useState<string | null>(today());
  const [into, setInto] = useState<string | undefined>(division.parent ?? undefined);
  const [reason, setReason] = useState("");
  const [documentNo, setDocumentNo] = useState("");
  const isVillage = division.level === "village";
  const successor = isVillage && into?.length !== VILLAGE_DIGITS ? null : (into ?? null);
  const end = useCommand(usePlaces().endDivision, {
    onDone: () => {
      tell(say("places.ended", { name: division.name }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={say("places.end-title", { name: division.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            danger
            disabled={!on || reason.trim().length < 2}
            loading={end.busy}
            onClick={() =>
              void end.run({
                code: division.code,
                on: on as never,
                successor: (successor === division.parent ? null : successor) as never,
                reason: reason.trim(),
                ...(documentNo.trim() && { documentNo: documentNo.trim() }),
              })
            }
          >
            {say("places.end")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className="soft">{say("places.end-note")}</p>
        <Field label={say("places.end-on")} required>
          {(given) => <DayInput {...given} value={on} onChange={setOn} />}
        </Field>
        <h3>{say("places.merge-into")}</h3>
        {isVillage ? (
          <PlacePicker value={into} onChange={setInto} />
        ) : (
          <Choice
            aria-label={say("places.merge-into")}
            value={into === division.parent ? null : (into ?? null)}
            emptyWord={say("places.merge-none")}
            options={(county?.children ?? [])
              .filter((one) => one.code !== division.code)
              .map((one) => ({ value: one.code, label: one.name }))}
            onChange={(code) => setInto(code ?? undefined)}
          />
        )}
        <Field label={say("places.end-reason")} required>
          {(given) => (
            <Input {...given} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <Field label={say("places.document-no")}>
          {(given) => (
            <Input
              {...given}
              value={documentNo}
              maxLength={100}
              onChange={(event) => setDocumentNo(event.target.value)}
            />
          )}
        </Field>
        <RefusalNote trouble={end.trouble} />
      </div>
    </Dialog>
  );
}
