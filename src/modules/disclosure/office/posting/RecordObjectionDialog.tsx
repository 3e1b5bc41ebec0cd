import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { ClerkChannel, type PostingShown } from "../../contract.ts";
import { useDisclosure } from "../api.ts";
import styles from "../office.module.css";

const NOTHING = { statement: "", complainant: "", phone: "" };

/** An objection by telephone, from the box or in person. The number it gets is for the person who objects. */
export function RecordObjectionDialog({ posting, onClose }: { posting: PostingShown; onClose: () => void }) {
  const { say, speak } = useSpeech();
  const [channel, setChannel] = useState<string | null>(null);
  const [receivedOn, setReceivedOn] = useState<string | null>(today());
  const [said, setSaid] = useState(NOTHING);
  const [number, setNumber] = useState<string | null>(null);
  const record = useCommand(useDisclosure().recordObjection, { onDone: ({ trackingNo }) => setNumber(trackingNo) });
  const set = (change: Partial<typeof NOTHING>) => setSaid({ ...said, ...change });
  if (number !== null)
    return (
      <Dialog
        open
        width="narrow"
        title={say("objection.recorded")}
        onClose={onClose}
        actions={
          <Button kind="primary" onClick={onClose}>
            {say("ui.close")}
          </Button>
        }
      >
        <p>{say("objection.tell-number")}</p>
        <p style={{ fontSize: 24, letterSpacing: "0.06em" }} className="number">
          <strong>{number}</strong>
        </p>
      </Dialog>
    );
  const ready = channel && receivedOn && said.statement.trim().length >= 5;
  return (
    <Dialog
      open
      drawer
      title={say("objection.record")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!ready}
            loading={record.busy}
            onClick={() => void record.run({ postingId: posting.id, channel, receivedOn, ...said } as never)}
          >
            {say("objection.record")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <FieldGrid>
          <Field label={say("objection.channel")} required>
            {(given) => (
              <Choice
                {...given}
                value={channel}
                options={ClerkChannel.options.map((value) => ({ value, label: speak(`objection.channel.${value}`) }))}
                onChange={setChannel}
              />
            )}
          </Field>
          <Field label={say("objection.received-on")} required>
            {(given) => <DayInput {...given} value={receivedOn} max={today()} onChange={setReceivedOn} />}
          </Field>
        </FieldGrid>
        <Field label={say("objection.statement")} required hint={say("objection.sealed-hint")}>
          {(given) => (
            <TextArea
              {...given}
              rows={5}
              maxLength={2_000}
              value={said.statement}
              onChange={(event) => set({ statement: event.target.value })}
            />
          )}
        </Field>
        <FieldGrid>
          <Field label={say("objection.complainant")}>
            {(given) => (
              <Input
                {...given}
                value={said.complainant}
                maxLength={40}
                onChange={(event) => set({ complainant: event.target.value })}
              />
            )}
          </Field>
          <Field label={say("objection.phone")}>
            {(given) => (
              <Input
                {...given}
                value={said.phone}
                maxLength={40}
                inputMode="tel"
                onChange={(event) => set({ phone: event.target.value })}
              />
            )}
          </Field>
        </FieldGrid>
        <RefusalNote trouble={record.trouble} />
      </div>
    </Dialog>
  );
}
