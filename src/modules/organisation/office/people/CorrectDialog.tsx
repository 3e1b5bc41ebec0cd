import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { YesNo } from "#ui/YesNo.tsx";
import type { AppointmentRow } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import styles from "../office.module.css";
import { UnitChoice } from "../UnitChoice.tsx";

/** What was written down wrongly of an appointment is put right; the earlier row stays on record. */
export function CorrectDialog({ row, onClose }: { row: AppointmentRow; onClose: () => void }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const [since, setSince] = useState<string | null>(row.since);
  const [unitId, setUnitId] = useState<string | null>(row.unit?.id ?? null);
  const [documentNo, setDocumentNo] = useState(row.documentNo ?? "");
  const [fullTime, setFullTime] = useState<boolean | null>(row.fullTime);
  const [reason, setReason] = useState("");
  const post = `${row.territoryName} ${speak(`post.${row.post}`)}`;
  const correct = useCommand(useOrganisation().correctAppointment, {
    onDone: () => {
      tell(say("organisation.corrected", { name: row.cadre.name, post }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={say("organisation.correct-title", { name: row.cadre.name, post })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!since || reason.trim().length < 2}
            loading={correct.busy}
            onClick={() =>
              void correct.run({
                id: row.id,
                since: since as never,
                unitId: unitId as never,
                documentNo: documentNo.trim() || null,
                fullTime: fullTime === true,
                reason: reason.trim(),
              })
            }
          >
            {say("organisation.correct")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className="soft">{say("organisation.correct-lead")}</p>
        <Field label={say("organisation.since")} required>
          {(given) => <DayInput {...given} value={since} onChange={setSince} />}
        </Field>
        <Field label={say("organisation.unit")}>
          {(given) => <UnitChoice {...given} value={unitId} onChange={setUnitId} />}
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
        <Field label={say("organisation.full-time")}>
          {(given) => (
            <YesNo {...given} label={say("organisation.full-time")} value={fullTime} onChange={setFullTime} />
          )}
        </Field>
        <Field label={say("organisation.correct-reason")} required>
          {(given) => (
            <Input {...given} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <RefusalNote trouble={correct.trouble} />
      </div>
    </Dialog>
  );
}
