import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { MeetingShown } from "../../contract.ts";
import { useDuties } from "../api.ts";
import styles from "../office.module.css";

/** Another day, or none: with a reason, and everybody hears of it. */
export function ChangeMeeting({
  meeting,
  what,
  onClose,
}: {
  meeting: MeetingShown;
  what: "move" | "cancel";
  onClose: () => void;
}) {
  const { say } = useSpeech();
  const tell = useTell();
  const api = useDuties();
  const [reason, setReason] = useState("");
  const [time, setTime] = useState({
    heldOn: meeting.heldOn as string,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
  });
  const done = (word: "meetings.moved" | "meetings.cancelled-done") => ({
    onDone: () => {
      tell(say(word));
      onClose();
    },
  });
  const move = useCommand(api.moveMeeting, done("meetings.moved"));
  const cancel = useCommand(api.cancelMeeting, done("meetings.cancelled-done"));
  const go = () =>
    what === "move"
      ? void move.run({ meetingId: meeting.id, ...time, reason } as never)
      : void cancel.run({ meetingId: meeting.id, reason } as never);
  return (
    <Dialog
      open
      width="narrow"
      title={say(what === "move" ? "meetings.move" : "meetings.cancel")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            danger={what === "cancel"}
            disabled={reason.trim().length < 2}
            loading={move.busy || cancel.busy}
            onClick={go}
          >
            {say(what === "move" ? "meetings.move" : "meetings.cancel")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {what === "move" && (
          <>
            <Field label={say("meetings.on")} required>
              {(given) => (
                <DayInput
                  {...given}
                  value={time.heldOn}
                  min={today()}
                  onChange={(heldOn) => setTime({ ...time, heldOn: heldOn ?? time.heldOn })}
                />
              )}
            </Field>
            <Field label={say("meetings.from")} required>
              {(given) => (
                <Input
                  {...given}
                  type="time"
                  value={time.startsAt}
                  onChange={(event) => setTime({ ...time, startsAt: event.target.value })}
                />
              )}
            </Field>
            <Field label={say("meetings.until")} required>
              {(given) => (
                <Input
                  {...given}
                  type="time"
                  value={time.endsAt}
                  onChange={(event) => setTime({ ...time, endsAt: event.target.value })}
                />
              )}
            </Field>
          </>
        )}
        <Field label={say("meetings.reason")} required>
          {(given) => (
            <Input {...given} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <RefusalNote trouble={move.trouble ?? cancel.trouble} />
      </div>
    </Dialog>
  );
}
