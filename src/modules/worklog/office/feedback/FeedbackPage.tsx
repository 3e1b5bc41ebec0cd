import { useState } from "react";
import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Deadline } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Input } from "#ui/Input.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { PersonChip } from "#ui/PersonChip.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import type { FeedbackRow } from "../../contract.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";
import { WorklogNav } from "../WorklogNav.tsx";
import { FeedbackDialog } from "./FeedbackDialog.tsx";

type Address = { under?: string; waiting?: "yes" };

/** Feedback from below with its day to answer, thanks and complaints. */
export function FeedbackPage() {
  const { say } = useSpeech();
  const [{ under, waiting }, setAddress] = useAddressState<Address>();
  const [sending, setSending] = useState(false);
  const may = useMay("worklog.feedback");
  const list = useKeyset(useWorklog().feedback, {
    limit: 50,
    ...(under && { under: under as never }),
    ...(waiting && { waiting }),
  });
  return (
    <Screen
      title={say("worklog.feedback")}
      above={<WorklogNav />}
      actions={
        may && (
          <Button kind="primary" onClick={() => setSending(true)}>
            {say("worklog.send-feedback")}
          </Button>
        )
      }
    >
      <div className={styles.tools}>
        <Checkbox
          checked={waiting === "yes"}
          onChange={(event) => setAddress({ waiting: event.target.checked ? "yes" : undefined } as Address)}
        >
          {say("worklog.waiting-only")}
        </Checkbox>
      </div>
      <RefusalNote trouble={list.error ? troubleOf(list.error) : null} again={list.again} />
      {!list.loading && list.rows.length === 0 && <EmptyState title={say("worklog.feedback-none")} />}
      {list.rows.map((row) => (
        <One key={row.id} row={row} />
      ))}
      {list.hasMore && <Button onClick={list.more}>{say("ui.more")}</Button>}
      {sending && <FeedbackDialog onClose={() => setSending(false)} />}
    </Screen>
  );
}

function One({ row }: { row: FeedbackRow }) {
  const { say, speak } = useSpeech();
  const [answer, setAnswer] = useState("");
  const may = useMay("worklog.answer", row.place);
  const send = useCommand(useWorklog().answerFeedback);
  const open = row.answerBy !== null && row.answeredAt === null;
  return (
    <article className={styles.card} aria-label={row.title}>
      <div className={styles.head}>
        <StateChip
          tone={row.kind === "complaint" ? "attention" : row.kind === "commendation" ? "done" : "quiet"}
          word={speak(`worklog.kind.${row.kind}`)}
        />
        <strong>{row.title}</strong>
        <PersonChip name={row.by.name} post={row.placeName} />
        <span className="number">{row.day}</span>
        {open && row.answerBy && <Deadline on={row.answerBy} />}
      </div>
      {row.about && <p className="soft">{`${say("worklog.about")} ${row.about.name}`}</p>}
      <p className={styles.text}>{row.text}</p>
      {row.answer && (
        <p className={styles.text}>
          <span className="soft">{say("worklog.answered", { by: row.answeredBy ?? "" })}：</span>
          {row.answer}
        </p>
      )}
      {open && may && (
        <div className={styles.acts}>
          <Input
            aria-label={say("worklog.answer")}
            placeholder={say("worklog.answer")}
            value={answer}
            maxLength={2_000}
            onChange={(event) => setAnswer(event.target.value)}
          />
          <Button
            kind="primary"
            loading={send.busy}
            disabled={answer.trim().length < 2}
            onClick={() => void send.run({ feedbackId: row.id, answer: answer.trim() })}
          >
            {say("worklog.answer")}
          </Button>
        </div>
      )}
      <RefusalNote trouble={send.trouble} />
    </article>
  );
}
