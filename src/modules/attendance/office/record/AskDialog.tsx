import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useAttendance } from "../api.ts";
import styles from "../office.module.css";

/** Asks for leave, or reports duty travel: what, why, from when to when. */
export function AskDialog({ what, onClose }: { what: "leave" | "trip"; onClose: () => void }) {
  const { say, language } = useSpeech();
  const tell = useTell();
  const api = useAttendance();
  const [caseId] = useState(newId);
  const [kind, setKind] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [destination, setDestination] = useState("");
  const [from, setFrom] = useState<string | null>(today());
  const [to, setTo] = useState<string | null>(today());
  const [fromHalf, setFromHalf] = useState("am");
  const [toHalf, setToHalf] = useState("pm");
  const kinds = useQuery(api.kinds.queryOptions({ input: undefined }));
  const done = {
    onDone: () => {
      tell(say("attendance.sent"));
      onClose();
    },
  };
  const leave = useCommand(api.askLeave, done);
  const trip = useCommand(api.reportTrip, done);
  const ready = kind && from && to && text.trim().length > 1 && (what === "leave" || destination.trim());
  const send = () => {
    if (!kind || !from || !to) return;
    const span = { fromDay: from as never, fromHalf: fromHalf as "am", toDay: to as never, toHalf: toHalf as "pm" };
    const common = { caseId: caseId as never, kind, ...span, device: null };
    void (what === "leave"
      ? leave.run({ ...common, reason: text.trim() })
      : trip.run({ ...common, destination: destination.trim(), purpose: text.trim() }));
  };
  const halves = [
    { value: "am", label: say("attendance.am") },
    { value: "pm", label: say("attendance.pm") },
  ];
  const title = say(what === "leave" ? "attendance.ask-leave" : "attendance.report-trip");
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button kind="primary" disabled={!ready} loading={leave.busy || trip.busy} onClick={send}>
            {say("attendance.send")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("attendance.kind")} required>
          {(given) => (
            <Choice
              {...given}
              value={kind}
              options={(kinds.data?.[what] ?? []).map((one) => ({ value: one.key, label: one[language] }))}
              onChange={setKind}
            />
          )}
        </Field>
        {what === "trip" && (
          <Field label={say("attendance.destination")} required>
            {(given) => (
              <Input
                {...given}
                value={destination}
                maxLength={100}
                onChange={(event) => setDestination(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field label={say(what === "leave" ? "attendance.reason" : "attendance.purpose")} required>
          {(given) => (
            <TextArea {...given} value={text} maxLength={300} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
        <FieldGrid>
          <Field label={say("attendance.from")} required>
            {(given) => <DayInput {...given} value={from} onChange={setFrom} />}
          </Field>
          <Field label={say("attendance.half")}>
            {(given) => (
              <Choice
                {...given}
                value={fromHalf}
                mayBeEmpty={false}
                options={halves}
                onChange={(value) => setFromHalf(value ?? "am")}
              />
            )}
          </Field>
          <Field label={say("attendance.to")} required>
            {(given) => <DayInput {...given} value={to} onChange={setTo} />}
          </Field>
          <Field label={say("attendance.half")}>
            {(given) => (
              <Choice
                {...given}
                value={toHalf}
                mayBeEmpty={false}
                options={halves}
                onChange={(value) => setToHalf(value ?? "pm")}
              />
            )}
          </Field>
        </FieldGrid>
        <RefusalNote trouble={leave.trouble ?? trip.trouble} />
      </div>
    </Dialog>
  );
}
