import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { ActButton } from "#ui/ActButton.tsx";
import { To, usePathPart } from "#ui/Address.tsx";
import { Deadline } from "#ui/Deadline.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { Moment } from "#ui/Moment.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor, useMay } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { type TaskShown, whyNotJudge, whyNotReport } from "../../contract.ts";
import { useDuties } from "../api.ts";
import styles from "../office.module.css";
import { TONE } from "./Tasks.tsx";

/** One task with all feedback; the owner reports, who gave it judges. */
export function TaskPage() {
  const { say, speak } = useSpeech();
  const taskId = usePathPart("taskId");
  const task = useQuery(useDuties().task.queryOptions({ input: { taskId: taskId as never } }));
  const one = task.data;
  if (task.error && !one) return <RefusalNote trouble={troubleOf(task.error)} again={() => void task.refetch()} />;
  if (!one) return <p className="faint">{say("ui.loading")}</p>;
  return (
    <Screen
      title={one.title}
      above={<To to="/tasks">{say("tasks.title")}</To>}
      below={
        <>
          <StateChip tone={TONE[one.state]} word={speak(`tasks.state.${one.state}`)} /> {one.ownerName}{" "}
          <PlaceName code={one.place} from="township" />{" "}
          {one.state === "done" ? one.doneOn : <Deadline on={one.dueOn} />}
        </>
      }
    >
      <div className={styles.sheet}>
        {(one.listTitle ?? one.meetingTitle) && (
          <p className="soft">
            {say("tasks.from")} {one.listTitle ?? one.meetingTitle}
          </p>
        )}
        {one.about && <p className={styles.text}>{one.about}</p>}
        <ul>
          {one.steps.map((step) => (
            <li key={`${step.at} ${step.action}`}>
              <Moment at={step.at} /> {step.by} {speak(`tasks.step.${step.action}`)}{" "}
              {step.percent !== null && <span className="number">{step.percent}%</span>} {step.note}
            </li>
          ))}
        </ul>
      </div>
      <Act task={one} />
    </Screen>
  );
}

function Act({ task }: { task: z.infer<typeof TaskShown> }) {
  const { say } = useSpeech();
  const tell = useTell();
  const { cadreId } = useActor();
  const gives = useMay("task.give", task.place);
  const [note, setNote] = useState("");
  const [percent, setPercent] = useState(100);
  const api = useDuties();
  const after = (word: "tasks.judged" | "tasks.reported") => ({
    onDone: () => {
      tell(say(word));
      setNote("");
    },
  });
  const report = useCommand(api.reportTask, after("tasks.reported"));
  const judge = useCommand(api.judgeTask, after("tasks.judged"));
  const over = task.state === "done" || task.state === "dropped";
  if (over || (task.ownerId !== cadreId && task.issuedBy !== cadreId && !gives)) return null;
  const by = { cadreId, gives };
  const owner = task.ownerId === cadreId;
  const act = (action: "accept" | "return" | "drop") => void judge.run({ taskId: task.id, action, note } as never);
  return (
    <Section title={say(owner ? "tasks.report" : "tasks.judge.note")}>
      <div className={styles.sheet}>
        <Field label={say(owner ? "tasks.report.note" : "tasks.judge.note")}>
          {(given) => (
            <TextArea
              {...given}
              rows={3}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        {owner && (
          <FieldGrid>
            <Field label={say("tasks.report.percent")} unit="%">
              {(given) => (
                <Input
                  {...given}
                  type="number"
                  min={0}
                  max={100}
                  value={percent}
                  onChange={(event) => setPercent(Number(event.target.value))}
                />
              )}
            </Field>
          </FieldGrid>
        )}
        <div className={styles.tools}>
          {owner && (
            <ActButton
              kind="primary"
              whyNot={whyNotReport(task, cadreId)}
              disabled={note.trim().length < 2}
              loading={report.busy}
              onClick={() => void report.run({ taskId: task.id, note, percent } as never)}
            >
              {say("tasks.report")}
            </ActButton>
          )}
          {(!owner || task.issuedBy === cadreId) && (
            <>
              <ActButton
                kind="primary"
                whyNot={whyNotJudge(task, "accept", by)}
                loading={judge.busy}
                onClick={() => act("accept")}
              >
                {say("tasks.accept")}
              </ActButton>
              <ActButton whyNot={whyNotJudge(task, "return", by)} onClick={() => act("return")}>
                {say("tasks.return")}
              </ActButton>
              <ActButton danger whyNot={whyNotJudge(task, "drop", by)} onClick={() => act("drop")}>
                {say("tasks.drop")}
              </ActButton>
            </>
          )}
        </div>
        <RefusalNote trouble={report.trouble ?? judge.trouble} />
      </div>
    </Section>
  );
}
