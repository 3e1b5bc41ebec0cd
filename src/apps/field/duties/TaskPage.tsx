import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { BigChoice } from "../away/BigChoice.tsx";
import { useOpen } from "../context.ts";
import { useForm } from "../form/use-form.ts";
import { Words } from "../form/Words.tsx";
import { Wrong } from "../form/Wrong.tsx";
import { Noted } from "../note/Noted.tsx";
import { useUnsent } from "../outbox/use-unsent.ts";
import { Back } from "../shell/Back.tsx";
import { shownTime } from "../store/clock.ts";

const PERCENTS = [25, 50, 75, 100] as const;

/** A task of mine: what and by when, what was said of it so far, and how far it is now. `id`: the task, or a report to be mended. */
export function TaskPage({ id }: { id: string }) {
  const { say, speak } = useSpeech();
  const { beside } = useOpen();
  const unsent = useUnsent();
  const { state, change, send, done, full } = useForm("task", id, () => ({
    commandId: newId(),
    taskId: id,
    percent: null as number | null,
    note: "",
  }));
  const [wrong, setWrong] = useState("");
  if (done) return <Noted />;
  if (!state) return null;
  const task = beside.tasks?.find((one) => one.id === state.taskId);
  if (!task) return <p className="note">{say("phone.task.not-here")}</p>;
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    if (state.percent === null) return setWrong(say("phone.task.how-far-missing"));
    if (state.note.trim().length < 2) return setWrong(say("phone.task.note-missing"));
    setWrong("");
    await send({ name: "task.report", input: { ...state, note: state.note.trim() } });
  };
  return (
    <form onSubmit={hand} className="form">
      <Back to="today">{say("phone.today")}</Back>
      <h1>{task.title}</h1>
      <p className="faint">
        {[
          task.listTitle ?? task.meetingTitle,
          say("phone.task.due", { day: task.dueOn }),
          task.percent !== null && `${task.percent} %`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {task.about && <div className="paper">{task.about}</div>}
      {task.steps.length > 0 && (
        <ul className="rows flat">
          {task.steps.map((one) => (
            <li key={one.at}>
              <strong>
                {speak(`phone.task.step.${one.action}`)}
                {one.percent !== null && ` ${one.percent} %`}
              </strong>
              <span>
                {one.by} · {shownTime(one.at).slice(5, 16).replace("T", " ")} {one.note}
              </span>
            </li>
          ))}
        </ul>
      )}
      {task.state === "reported" && <p role="status">{say("phone.task.reported")}</p>}
      {unsent("task.report", task.id) ? (
        <p role="status">{say("phone.waits-for-signal")}</p>
      ) : (
        <>
          <BigChoice
            label={say("phone.task.how-far")}
            value={state.percent === null ? null : String(state.percent)}
            options={PERCENTS.map((one) => ({
              value: String(one),
              label: one === 100 ? say("phone.task.all-done") : `${one} %`,
            }))}
            onChange={(value) => change({ percent: Number(value) })}
          />
          <Words
            label={say("phone.task.note")}
            id="task-note"
            value={state.note}
            maxLength={500}
            onChange={(note) => change({ note })}
          />
          <Wrong>{full ? say("phone.disk-full") : wrong}</Wrong>
          <Button kind="primary" size="large" type="submit">
            {say("phone.task.report")}
          </Button>
        </>
      )}
    </form>
  );
}
