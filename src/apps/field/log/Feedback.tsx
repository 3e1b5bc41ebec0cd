import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { Noted } from "../note/Noted.tsx";

/** A matter handed up: it gets an answer by a date. */
export function Feedback() {
  const { say } = useSpeech();
  const { act, news } = useOpen();
  const [place, setPlace] = useState<string>(news?.villages[0]?.place ?? "");
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState("");
  const [done, setDone] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim().length < 2 || text.trim().length < 2) return setWrong(say("phone.feedback.missing"));
    try {
      await act({
        name: "worklog.send-feedback",
        input: { commandId: newId(), feedbackId: newId(), place, title, text },
      });
      setDone(true);
    } catch {
      setWrong(say("phone.disk-full"));
    }
  };
  if (done) return <Noted />;
  return (
    <form onSubmit={send} className="form">
      <a className="back" href="#/note">
        {say("phone.note")}
      </a>
      <h1>{say("phone.feedback")}</h1>
      {(news?.villages.length ?? 0) > 1 && (
        <>
          <label htmlFor="feedback-place">{say("phone.feedback.place")}</label>
          <select id="feedback-place" value={place} onChange={(event) => setPlace(event.target.value)}>
            {news?.villages.map((one) => (
              <option key={one.place} value={one.place}>
                {one.name}
              </option>
            ))}
          </select>
        </>
      )}
      <label htmlFor="feedback-title">{say("phone.feedback.title")}</label>
      <input id="feedback-title" value={title} maxLength={80} onChange={(event) => setTitle(event.target.value)} />
      <label htmlFor="feedback-text">{say("phone.feedback.text")}</label>
      <TextArea
        id="feedback-text"
        rows={4}
        value={text}
        maxLength={4000}
        onChange={(event) => setText(event.target.value)}
      />
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <Button kind="primary" size="large" type="submit">
        {say("phone.away.send")}
      </Button>
    </form>
  );
}
