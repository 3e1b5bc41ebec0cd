import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useAttendance } from "../api.ts";
import styles from "../office.module.css";

/** A day was something else than its proofs say. */
export function CorrectionDialog({ onClose }: { onClose: () => void }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const [caseId] = useState(newId);
  const [day, setDay] = useState<string | null>(null);
  const [half, setHalf] = useState("both");
  const [countsAs, setCountsAs] = useState<string | null>("in-village");
  const [reason, setReason] = useState("");
  const ask = useCommand(useAttendance().askCorrection, {
    onDone: () => {
      tell(say("attendance.sent"));
      onClose();
    },
  });
  const ready = day && countsAs && reason.trim().length > 1;
  return (
    <Dialog
      open
      title={say("attendance.ask-correction")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!ready}
            loading={ask.busy}
            onClick={() =>
              void ask.run({
                caseId: caseId as never,
                day: day as never,
                half: half as "both",
                countsAs: countsAs as "trip",
                reason: reason.trim(),
                fileId: null,
              })
            }
          >
            {say("attendance.send")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("attendance.day")} required>
          {(given) => <DayInput {...given} value={day} max={today()} onChange={setDay} />}
        </Field>
        <Field label={say("attendance.half")}>
          {(given) => (
            <Choice
              {...given}
              value={half}
              mayBeEmpty={false}
              options={(["both", "am", "pm"] as const).map((value) => ({ value, label: say(`attendance.${value}`) }))}
              onChange={(value) => setHalf(value ?? "both")}
            />
          )}
        </Field>
        <Field label={say("attendance.counts-as")} required>
          {(given) => (
            <Choice
              {...given}
              value={countsAs}
              options={["in-village", "trip", "absent"].map((value) => ({
                value,
                label: speak(`attendance.counts-as.${value}`),
              }))}
              onChange={setCountsAs}
            />
          )}
        </Field>
        <Field label={say("attendance.reason")} required>
          {(given) => (
            <TextArea {...given} value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <RefusalNote trouble={ask.trouble} />
      </div>
    </Dialog>
  );
}
