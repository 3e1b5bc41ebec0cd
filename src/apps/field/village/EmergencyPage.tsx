import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { BigChoice } from "../away/BigChoice.tsx";
import { useOpen } from "../context.ts";
import { useForm } from "../form/use-form.ts";
import { Words } from "../form/Words.tsx";
import { Wrong } from "../form/Wrong.tsx";
import { headOf } from "../households/head-of.ts";
import { Noted } from "../note/Noted.tsx";
import { useUnsent } from "../outbox/use-unsent.ts";
import { Back } from "../shell/Back.tsx";
import { shownTime } from "../store/clock.ts";

/** An emergency: what happened, what was done since, and what was done now; the last word closes it. `id`: its log, or one to be mended. */
export function EmergencyPage({ id }: { id: string }) {
  const { say, language } = useSpeech();
  const { beside, households } = useOpen();
  const unsent = useUnsent();
  const { state, change, send, done, full } = useForm("follow-up", id, () => ({
    commandId: newId(),
    logId: id,
    text: "",
    closes: null as boolean | null,
  }));
  const [wrong, setWrong] = useState("");
  if (done) return <Noted />;
  if (!state) return null;
  const log = beside.emergencies?.rows.find((one) => one.id === state.logId);
  if (!log) return <p className="note">{say("phone.emergency.not-here")}</p>;
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    if (state.text.trim().length < 2) return setWrong(say("phone.emergency.text-missing"));
    if (state.closes === null) return setWrong(say("phone.emergency.over-missing"));
    setWrong("");
    await send({ name: "worklog.follow-up", input: { ...state, text: state.text.trim() } });
  };
  const known = log.households.flatMap((one) => households.find(({ household }) => household.id === one) ?? []);
  return (
    <form onSubmit={hand} className="form">
      <Back to="emergencies">{say("phone.emergencies")}</Back>
      <h1>{log.emergency?.[language] ?? say("phone.emergencies")}</h1>
      <p className="faint">
        {[log.day, log.cadre.name, log.followBy && say("phone.emergency.by", { day: log.followBy })]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <div className="paper">{log.text}</div>
      {known.map(({ household }) => (
        <a key={household.id} className="wide" href={`#/households/${household.id}`}>
          {headOf(household)?.name ?? say("phone.no-head")}
        </a>
      ))}
      {log.followUps.length > 0 && (
        <ul className="rows flat">
          {log.followUps.map((one) => (
            <li key={one.at}>
              <strong>{one.text}</strong>
              <span>
                {one.by} · {shownTime(one.at).slice(5, 16).replace("T", " ")}
              </span>
            </li>
          ))}
        </ul>
      )}
      {unsent("worklog.follow-up", log.id) ? (
        <p role="status">{say("phone.waits-for-signal")}</p>
      ) : (
        <>
          <Words
            label={say("phone.emergency.text")}
            id="follow-text"
            rows={4}
            value={state.text}
            maxLength={4000}
            onChange={(text) => change({ text })}
          />
          <BigChoice
            label={say("phone.emergency.over")}
            value={state.closes === null ? null : state.closes ? "yes" : "no"}
            options={(["no", "yes"] as const).map((value) => ({ value, label: say(`phone.emergency.over.${value}`) }))}
            onChange={(value) => change({ closes: value === "yes" })}
          />
          <Wrong>{full ? say("phone.disk-full") : wrong}</Wrong>
          <Button kind="primary" size="large" type="submit">
            {say("phone.emergency.send")}
          </Button>
        </>
      )}
    </form>
  );
}
