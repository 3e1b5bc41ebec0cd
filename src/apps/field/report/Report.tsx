import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { useForm } from "../form/use-form.ts";
import { Words } from "../form/Words.tsx";
import { Wrong } from "../form/Wrong.tsx";
import { Noted } from "../note/Noted.tsx";
import { shownTime } from "../store/clock.ts";
import { Newer } from "./Newer.tsx";
import { beginReport, MISSED, PARTS, type ReportForm, wordsOf } from "./report-form.ts";

const ROWS = { done: 9, plan: 4, trouble: 3 } as const;

/** The week's report: it has drafted itself from logs, sign-ins and open matters; looked over, changed where wanted, sent. */
export function Report({ id }: { id?: string | undefined }) {
  const { say } = useSpeech();
  const { beside, sync } = useOpen();
  const { state, change, send, done, full } = useForm<ReportForm>("report", id, beginReport);
  const [wrong, setWrong] = useState("");
  // last week's, when it was never sent; without it this week's
  const missed = id === MISSED && beside.missedReport !== undefined;
  const mending = id !== undefined && id !== MISSED;
  const draft = missed ? beside.missedReport : beside.report;
  if (done) return <Noted />;
  if (!state) return null;
  if (!draft) return <p className="note">{say("phone.report.not-here")}</p>;
  // words written for a week that is over do not slip into the next one's report
  const form = state.closesOn === "" || state.closesOn === draft.closesOn || mending ? state : beginReport();
  const words = wordsOf(draft, form);
  const closesOn = mending ? form.closesOn : draft.closesOn;
  const over = draft.closed && draft.sentAt !== null && !mending;
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    if (words.done.trim().length < 2) return setWrong(say("phone.report.done-missing"));
    setWrong("");
    const input = { commandId: form.commandId, closesOn, ...words };
    await send({ name: "worklog.send-report", input }, { ...form, closesOn, changed: words });
  };
  return (
    <form onSubmit={hand} className="form">
      <a className="back" href="#/today">
        {say("phone.today")}
      </a>
      <h1>{say("phone.report")}</h1>
      <p className="faint">
        {say("phone.report.week", { since: draft.since.slice(5), until: closesOn.slice(5) })} ·{" "}
        {draft.sentAt
          ? say("phone.report.sent-at", { at: shownTime(draft.sentAt).slice(5, 16).replace("T", " ") })
          : say("phone.report.closes", { day: draft.closesOn.slice(5), time: draft.closesAt })}
      </p>
      <p className="note">
        {missed && say("phone.report.missed")}
        {say(over ? "phone.report.over" : draft.sentAt ? "phone.report.may-send-again" : "phone.report.drafted")}
      </p>
      {mending && draft.sentAt && draft.closesOn === closesOn && <Newer sent={draft} />}
      {!id && beside.missedReport && (
        <a className="wide needs-me" href={`#/report/${MISSED}`}>
          {say("phone.report.missed-link")}
        </a>
      )}
      {sync.waiting > 0 && <p className="faint">{say("phone.report.waiting", { count: sync.waiting })}</p>}
      {PARTS.map((part) => (
        <Words
          key={part}
          id={`report-${part}`}
          label={say(`phone.report.${part}`)}
          rows={ROWS[part]}
          value={words[part]}
          readOnly={over}
          maxLength={20_000}
          onChange={(text) => change({ ...form, closesOn, changed: { ...form.changed, [part]: text } })}
        />
      ))}
      <Wrong>{full ? say("phone.disk-full") : wrong}</Wrong>
      {!over && (
        <Button kind="primary" size="large" type="submit">
          {say("phone.report.send")}
        </Button>
      )}
    </form>
  );
}
