import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { useForm } from "../form/use-form.ts";
import { Words } from "../form/Words.tsx";
import { Wrong } from "../form/Wrong.tsx";
import { Noted } from "../note/Noted.tsx";
import { type AwayForm, askedFor, beginAway, whyNotAsk } from "./away-form.ts";
import { BigChoice } from "./BigChoice.tsx";

type Kind = { key: string; zh: string; en: string };

/** Leave, or duty away from the village: what, from when to when, why. Two touches and a line of text. */
export function Away({ what, id }: { what: "leave" | "trip"; id?: string | undefined }) {
  const { say, language } = useSpeech();
  const { news } = useOpen();
  const { state, change, send, done, full } = useForm<AwayForm>(what, id, beginAway);
  const [wrong, setWrong] = useState("");
  if (done) return <Noted />;
  if (!state) return null;
  const kinds = (news?.rules[`attendance.${what}-kinds`]?.value ?? []) as readonly Kind[];
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    const why = whyNotAsk(state, what);
    setWrong(why ? say(why) : "");
    if (!why) await send(askedFor(state, what));
  };
  return (
    <form onSubmit={hand} className="form">
      <a className="back" href="#/note">
        {say("phone.note")}
      </a>
      <h1>{say(`phone.away.${what}`)}</h1>
      <BigChoice
        label={say("phone.away.kind")}
        value={state.kind}
        options={kinds.map((one) => ({ value: one.key, label: one[language] }))}
        onChange={(kind) => change({ kind })}
      />
      <div className="pair">
        <div>
          <label htmlFor="away-from">{say("phone.away.from")}</label>
          <DayInput id="away-from" value={state.fromDay} onChange={(fromDay) => change({ fromDay })} />
        </div>
        <div>
          <label htmlFor="away-to">{say("phone.away.to")}</label>
          <DayInput id="away-to" value={state.toDay} onChange={(toDay) => change({ toDay })} />
        </div>
      </div>
      {what === "trip" && (
        <div>
          <label htmlFor="away-where">{say("phone.away.where")}</label>
          <input
            id="away-where"
            value={state.destination}
            maxLength={100}
            onChange={(event) => change({ destination: event.target.value })}
          />
        </div>
      )}
      <Words
        label={say("phone.away.why")}
        id="away-why"
        value={state.reason}
        maxLength={300}
        onChange={(reason) => change({ reason })}
      />
      <Wrong>{full ? say("phone.disk-full") : wrong}</Wrong>
      <Button kind="primary" size="large" type="submit">
        {say("phone.away.send")}
      </Button>
    </form>
  );
}
