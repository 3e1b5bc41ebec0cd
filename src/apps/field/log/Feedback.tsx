import { type FormEvent, useState } from "react";
import { FEEDBACK_KINDS } from "#modules/worklog/contract.ts";
import { Button } from "#ui/Button.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { BigChoice } from "../away/BigChoice.tsx";
import { useOpen } from "../context.ts";
import { useForm } from "../form/use-form.ts";
import { Words } from "../form/Words.tsx";
import { Wrong } from "../form/Wrong.tsx";
import { workPlace } from "../households/work-place.ts";
import { Noted } from "../note/Noted.tsx";

/** A matter handed up: it gets an answer by a date. */
export function Feedback({ id }: { id?: string | undefined }) {
  const { say, speak } = useSpeech();
  const { news } = useOpen();
  const { state, change, send, done, full } = useForm("feedback", id, () => ({
    commandId: newId(),
    feedbackId: newId(),
    kind: "feedback",
    aboutCadre: null as string | null,
    place: workPlace(news).place,
    title: "",
    text: "",
  }));
  const [wrong, setWrong] = useState("");
  if (done) return <Noted />;
  if (!state) return null;
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    if (state.title.trim().length < 2 || state.text.trim().length < 2) return setWrong(say("phone.feedback.missing"));
    setWrong("");
    await send({ name: "worklog.send-feedback", input: { ...state, place: state.place || workPlace(news).place } });
  };
  return (
    <form onSubmit={hand} className="form">
      <a className="back" href="#/note">
        {say("phone.note")}
      </a>
      <h1>{say("phone.feedback")}</h1>
      <BigChoice
        label={say("phone.feedback.kind")}
        value={state.kind}
        options={FEEDBACK_KINDS.map((value) => ({ value, label: say(`phone.feedback.kind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <label htmlFor="feedback-about">{say("phone.feedback.about")}</label>
      <select
        id="feedback-about"
        value={state.aboutCadre ?? ""}
        onChange={(event) => change({ aboutCadre: event.target.value || null })}
      >
        <option value="">{say("phone.feedback.about-nobody")}</option>
        {news?.colleagues
          .filter((one) => one.cadreId !== news.me.cadreId)
          .map((one) => (
            <option key={one.cadreId} value={one.cadreId}>
              {one.name} {speak(`post.${one.post}`)}
            </option>
          ))}
      </select>
      {(news?.villages.length ?? 0) > 1 && (
        <>
          <label htmlFor="feedback-place">{say("phone.feedback.place")}</label>
          <select id="feedback-place" value={state.place} onChange={(event) => change({ place: event.target.value })}>
            {news?.villages.map((one) => (
              <option key={one.place} value={one.place}>
                {one.name}
              </option>
            ))}
          </select>
        </>
      )}
      <label htmlFor="feedback-title">{say("phone.feedback.title")}</label>
      <input
        id="feedback-title"
        value={state.title}
        maxLength={80}
        onChange={(event) => change({ title: event.target.value })}
      />
      <Words
        label={say("phone.feedback.text")}
        id="feedback-text"
        rows={4}
        value={state.text}
        maxLength={4000}
        onChange={(text) => change({ text })}
      />
      <Wrong>{full ? say("phone.disk-full") : wrong}</Wrong>
      <Button kind="primary" size="large" type="submit">
        {say("phone.away.send")}
      </Button>
    </form>
  );
}
