import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { Noted } from "../note/Noted.tsx";
import { BigChoice } from "./BigChoice.tsx";

type Kind = { key: string; zh: string; en: string };

/** Leave, or duty away from the village: what, from when to when, why. Two touches and a line of text. */
export function Away({ what }: { what: "leave" | "trip" }) {
  const { say, language } = useSpeech();
  const { act, news } = useOpen();
  const kindsOf = (of: "leave" | "trip"): readonly Kind[] =>
    (news?.rules[`attendance.${of}-kinds`]?.value ?? []) as Kind[];
  const [kind, setKind] = useState<string | null>(null);
  const [fromDay, setFrom] = useState<string | null>(news?.today ?? null);
  const [toDay, setTo] = useState<string | null>(news?.today ?? null);
  const [destination, setDestination] = useState("");
  const [reason, setReason] = useState("");
  const [done, setDone] = useState(false);
  const [wrong, setWrong] = useState("");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!kind) return setWrong(say("phone.away.kind-missing"));
    if (!fromDay || !toDay || toDay < fromDay) return setWrong(say("phone.away.days-wrong"));
    if (reason.trim().length < 2) return setWrong(say("phone.away.reason-missing"));
    if (what === "trip" && destination.trim() === "") return setWrong(say("phone.away.where-missing"));
    const span = { commandId: newId(), caseId: newId(), kind, fromDay, toDay };
    try {
      if (what === "leave") await act({ name: "attendance.ask-leave", input: { ...span, reason } });
      else await act({ name: "attendance.report-trip", input: { ...span, destination, purpose: reason } });
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
      <h1>{say(`phone.away.${what}`)}</h1>
      <BigChoice
        label={say("phone.away.kind")}
        value={kind}
        options={kindsOf(what).map((one) => ({ value: one.key, label: one[language] }))}
        onChange={setKind}
      />
      <div className="pair">
        <div>
          <label htmlFor="away-from">{say("phone.away.from")}</label>
          <DayInput id="away-from" value={fromDay} onChange={setFrom} />
        </div>
        <div>
          <label htmlFor="away-to">{say("phone.away.to")}</label>
          <DayInput id="away-to" value={toDay} onChange={setTo} />
        </div>
      </div>
      {what === "trip" && (
        <div>
          <label htmlFor="away-where">{say("phone.away.where")}</label>
          <input
            id="away-where"
            value={destination}
            maxLength={100}
            onChange={(event) => setDestination(event.target.value)}
          />
        </div>
      )}
      <div>
        <label htmlFor="away-why">{say("phone.away.why")}</label>
        <TextArea id="away-why" value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
      </div>
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
