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

const ANSWERS = ["comes", "excused"] as const;

/** A meeting I am called to: when, where, what about; and whether I come. `id`: the meeting, or an answer to be mended. */
export function MeetingPage({ id }: { id: string }) {
  const { say, language } = useSpeech();
  const { beside } = useOpen();
  const unsent = useUnsent();
  const { state, change, send, done, full } = useForm("meeting", id, () => ({
    commandId: newId(),
    meetingId: id,
    answer: null as string | null,
    note: "",
  }));
  const [wrong, setWrong] = useState("");
  if (done) return <Noted />;
  if (!state) return null;
  const meeting = beside.meetings?.find((one) => one.id === state.meetingId);
  if (!meeting) return <p className="note">{say("phone.meeting.not-here")}</p>;
  const given = state.answer ?? meeting.answer;
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    if (!state.answer) return setWrong(say("phone.meeting.choose"));
    if (state.answer === "excused" && state.note.trim().length < 2) return setWrong(say("phone.away.reason-missing"));
    setWrong("");
    await send({
      name: "meeting.answer",
      input: { ...state, note: state.answer === "excused" ? state.note.trim() : "" },
    });
  };
  return (
    <form onSubmit={hand} className="form">
      <Back to="today">{say("phone.today")}</Back>
      <h1>{meeting.title}</h1>
      {meeting.state === "cancelled" && (
        <p className="note">{say("phone.meeting.cancelled", { why: meeting.reason ?? "" })}</p>
      )}
      <dl className="facts">
        <Fact name={say("phone.meeting.kind")} value={language === "zh" ? meeting.kindZh : meeting.kindEn} />
        <Fact name={say("phone.meeting.when")} value={`${meeting.heldOn} ${meeting.startsAt}–${meeting.endsAt}`} />
        <Fact name={say("phone.meeting.where")} value={meeting.venue ?? "—"} />
      </dl>
      {meeting.reason && meeting.state === "called" && (
        <p className="note">{say("phone.meeting.moved", { why: meeting.reason })}</p>
      )}
      {meeting.agenda.length > 0 && (
        <section aria-labelledby="agenda">
          <h2 id="agenda">{say("phone.meeting.agenda")}</h2>
          <ol className="paper">
            {meeting.agenda.map((one) => (
              <li key={one.text}>
                {one.text}
                {one.who && ` · ${one.who}`}
              </li>
            ))}
          </ol>
        </section>
      )}
      {meeting.note && <div className="paper">{meeting.note}</div>}
      {meeting.state === "called" && (
        <>
          {meeting.answer && (
            <p role="status">
              {say("phone.meeting.answered", { answer: say(`phone.meeting.${meeting.answer}`) })} {meeting.answerNote}
            </p>
          )}
          {unsent("meeting.answer", meeting.id) ? (
            <p role="status">{say("phone.waits-for-signal")}</p>
          ) : (
            <>
              <BigChoice
                label={say("phone.meeting.do-you-come")}
                value={given}
                options={ANSWERS.map((value) => ({ value, label: say(`phone.meeting.${value}`) }))}
                onChange={(answer) => change({ answer })}
              />
              {given === "excused" && (
                <Words
                  label={say("phone.away.why")}
                  id="meeting-why"
                  value={state.note}
                  maxLength={300}
                  onChange={(note) => change({ note })}
                />
              )}
              <Wrong>{full ? say("phone.disk-full") : wrong}</Wrong>
              <Button kind="primary" size="large" type="submit">
                {say("phone.meeting.answer")}
              </Button>
            </>
          )}
        </>
      )}
    </form>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
