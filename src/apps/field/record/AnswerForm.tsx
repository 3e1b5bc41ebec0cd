import { type FormEvent, useState } from "react";
import { useCaseWords } from "#modules/attendance/office/cases/use-case-words.ts";
import { Button } from "#ui/Button.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useForm } from "../form/use-form.ts";
import { Words } from "../form/Words.tsx";
import { Wrong } from "../form/Wrong.tsx";
import { Noted } from "../note/Noted.tsx";
import { Back } from "../shell/Back.tsx";
import { todayHere } from "../store/clock.ts";
import { commandOf } from "./case-acts.ts";
import { useCase } from "./use-case.ts";

/** A question about one of my days, answered; or an appeal to the county against what was concluded. `id`: the question, or an answer to be mended. */
export function AnswerForm({ id }: { id: string }) {
  const { say } = useSpeech();
  const words = useCaseWords();
  const { state, change, send, done, full } = useForm("answer", id, () => ({
    commandId: newId(),
    caseId: id,
    answer: "",
  }));
  const [wrong, setWrong] = useState("");
  const row = useCase(state?.caseId);
  if (done) return <Noted />;
  if (!state) return null;
  if (!row) return <p className="note">{say("phone.record.case-not-here")}</p>;
  const act = row.state === "set-aside" ? "appeal" : "answer";
  const { what, when } = words(row, todayHere());
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    const answer = state.answer.trim();
    if (answer.length < 2) return setWrong(say("phone.record.answer-missing"));
    setWrong("");
    await send({ name: commandOf(row, act), input: { ...state, answer } });
  };
  return (
    <form onSubmit={hand} className="form">
      <Back to={`case/${row.id}`}>{say("attendance.case.question")}</Back>
      <h1>{say(`attendance.${act}`)}</h1>
      <p className="paper">
        {when} {act === "appeal" && row.conclusion ? say("ui.lead", { word: what }) + row.conclusion : what}
      </p>
      {act === "appeal" && <p className="faint">{say("attendance.appeal-to-county")}</p>}
      <Words
        label={say(`phone.record.${act}-text`)}
        id="answer-text"
        value={state.answer}
        maxLength={300}
        onChange={(answer) => change({ answer })}
      />
      <Wrong>{full ? say("phone.disk-full") : wrong}</Wrong>
      <Button kind="primary" size="large" type="submit">
        {say("attendance.send")}
      </Button>
    </form>
  );
}
