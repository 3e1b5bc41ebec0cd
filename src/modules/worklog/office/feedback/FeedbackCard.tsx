import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Deadline } from "#ui/Deadline.tsx";
import { Input } from "#ui/Input.tsx";
import { PersonChip } from "#ui/PersonChip.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { FeedbackRow } from "../../contract.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";

/** One matter with its day to answer and its answer; answered here by who may. */
export function FeedbackCard({ row }: { row: FeedbackRow }) {
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
          <span className="soft">
            {say("ui.lead", { word: say("worklog.answered", { by: row.answeredBy ?? "" }) })}
          </span>
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
