import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { PlacePicker } from "#ui/PlacePicker.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useKept } from "#ui/use-draft.ts";
import { FEEDBACK_KINDS } from "../../contract.ts";
import { useOrganisation, useWorklog } from "../api.ts";
import styles from "../office.module.css";

const TOWNSHIP_DIGITS = 9;
const VILLAGE_DIGITS = 12;

type Said = {
  kind: (typeof FEEDBACK_KINDS)[number];
  place: string;
  about: string | null;
  title: string;
  text: string;
};
const NOTHING: Said = { kind: "feedback", place: "", about: null, title: "", text: "" };
const SECRET = ["text"] as const;

/** Tells the level above something, or thanks, or complains. All of it is kept while it is typed: a complaint comes back as a complaint. */
export function FeedbackDialog({ onClose }: { onClose: () => void }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const actor = useActor();
  const own = actor.rights["worklog.feedback"]?.find((one) => one.length === 12);
  const [feedbackId] = useState(newId);
  const [said, setSaid, forget] = useKept<Said>("worklog.matter", NOTHING, { secret: SECRET });
  const { kind, about, title, text } = said;
  const place = own ?? said.place;
  const change = (more: Partial<Said>) => setSaid((before) => ({ ...before, ...more }));
  const around = useQuery({
    ...useOrganisation().postsOf.queryOptions({ input: { place: place as never } }),
    enabled: place.length === VILLAGE_DIGITS,
  });
  const people = new Map(
    (around.data ?? [])
      .filter((one) => one.territory.length >= TOWNSHIP_DIGITS && one.cadre.id !== actor.cadreId)
      .map((one) => [one.cadre.id as string, `${one.cadre.name} ${speak(`post.${one.post}`)}`]),
  );
  const send = useCommand(useWorklog().sendFeedback, {
    onDone: () => {
      forget();
      tell(say("worklog.sent"));
      onClose();
    },
  });
  const ready = title.trim().length > 1 && text.trim().length > 1 && place.length === VILLAGE_DIGITS;
  return (
    <Dialog
      open
      title={say("worklog.send-feedback")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!ready}
            loading={send.busy}
            onClick={() =>
              void send.run({
                feedbackId: feedbackId as never,
                kind,
                place: place as never,
                aboutCadre: about as never,
                title: title.trim(),
                text: text.trim(),
                device: null,
              })
            }
          >
            {say("worklog.send-feedback")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {!own && (
          <PlacePicker value={place || undefined} onChange={(next) => change({ place: next ?? "", about: null })} />
        )}
        <Field label={say("worklog.kind")}>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={kind}
              options={FEEDBACK_KINDS.map((value) => ({ value, label: speak(`worklog.kind.${value}`) }))}
              onChange={(value) => change({ kind: FEEDBACK_KINDS.find((one) => one === value) ?? "feedback" })}
            />
          )}
        </Field>
        <Field label={say("worklog.about")}>
          {(given) => (
            <Choice
              {...given}
              value={about}
              emptyWord={say("worklog.about-nobody")}
              options={[...people].map(([value, label]) => ({ value, label }))}
              onChange={(next) => change({ about: next })}
            />
          )}
        </Field>
        <Field label={say("worklog.title")} required>
          {(given) => (
            <Input
              {...given}
              value={title}
              maxLength={80}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={say("worklog.details")} required>
          {(given) => (
            <TextArea
              {...given}
              value={text}
              maxLength={4_000}
              onChange={(event) => change({ text: event.target.value })}
            />
          )}
        </Field>
        <RefusalNote trouble={send.trouble} />
      </div>
    </Dialog>
  );
}
