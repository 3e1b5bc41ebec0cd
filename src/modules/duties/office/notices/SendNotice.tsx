import { useState } from "react";
import type { Instant } from "#kernel/instant.ts";
import { RIGHTS } from "#modules/accounts/contract.ts";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDuties } from "../api.ts";
import { GroundChoice, useOwnGround } from "../Lines.tsx";
import styles from "../office.module.css";

/** Six in the evening of a day in Shanghai. */
export const eveningOf = (day: string): Instant => `${day}T10:00:00.000Z` as Instant;

/** A notice to everybody in some posts on a ground. */
export function SendNotice({ onClose }: { onClose: () => void }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const [id] = useState(newId);
  const [under, setUnder] = useState(useOwnGround("notice.send"));
  const [said, setSaid] = useState({ title: "", body: "" });
  const [posts, setPosts] = useState<string[]>([]);
  const [asks, setAsks] = useState(true);
  const [replyOn, setReplyOn] = useState<string | null>(null);
  const send = useCommand(useDuties().sendNotice, {
    onDone: ({ people }) => {
      tell(say("notices.sent-done", { count: people ?? 0 }));
      onClose();
    },
  });
  const ready = said.title.trim().length >= 2 && posts.length > 0;
  return (
    <Dialog
      open
      drawer
      title={say("notices.send")}
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
                noticeId: id,
                place: under,
                ...said,
                to: { posts, under },
                asks: asks ? "receipt" : "nothing",
                replyBy: asks && replyOn ? eveningOf(replyOn) : null,
              } as never)
            }
          >
            {say("notices.send")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("notices.subject")} required>
          {(given) => (
            <Input
              {...given}
              value={said.title}
              maxLength={100}
              onChange={(event) => setSaid({ ...said, title: event.target.value })}
            />
          )}
        </Field>
        <Field label={say("notices.body")}>
          {(given) => (
            <TextArea
              {...given}
              rows={5}
              maxLength={5_000}
              value={said.body}
              onChange={(event) => setSaid({ ...said, body: event.target.value })}
            />
          )}
        </Field>
        <GroundChoice verb="notice.send" label={say("notices.under")} value={under} onChange={setUnder} />
        <Field label={say("notices.to")} required>
          {(given) => (
            <MultiChoice
              {...given}
              label={say("notices.to")}
              values={posts}
              options={RIGHTS["task.read"].map((post) => ({ value: post, label: speak(`post.${post}`) }))}
              onChange={setPosts}
            />
          )}
        </Field>
        <Checkbox checked={asks} onChange={(event) => setAsks(event.target.checked)}>
          {say("notices.asks")}
        </Checkbox>
        {asks && (
          <Field label={say("notices.reply-by")}>
            {(given) => <DayInput {...given} value={replyOn} min={today()} onChange={setReplyOn} />}
          </Field>
        )}
        <RefusalNote trouble={send.trouble} />
      </div>
    </Dialog>
  );
}
