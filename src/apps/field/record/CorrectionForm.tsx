import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { BigChoice } from "../away/BigChoice.tsx";
import { useForm } from "../form/use-form.ts";
import { Words } from "../form/Words.tsx";
import { Wrong } from "../form/Wrong.tsx";
import { Noted } from "../note/Noted.tsx";
import { Back } from "../shell/Back.tsx";
import { todayHere } from "../store/clock.ts";

const HALVES = ["both", "am", "pm"] as const;
const COUNTS = ["in-village", "trip", "absent"] as const;

/** A day was something else than its proofs say: which, what it was, and why. */
export function CorrectionForm({ id }: { id?: string | undefined }) {
  const { say, speak } = useSpeech();
  const { state, change, send, done, full } = useForm("correction", id, () => ({
    commandId: newId(),
    caseId: newId(),
    day: todayHere() as string | null,
    half: "both",
    countsAs: "in-village",
    reason: "",
  }));
  const [wrong, setWrong] = useState("");
  if (done) return <Noted />;
  if (!state) return null;
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    if (!state.day || state.day > todayHere()) return setWrong(say("phone.record.day-missing"));
    if (state.reason.trim().length < 2) return setWrong(say("phone.away.reason-missing"));
    setWrong("");
    await send({ name: "attendance.ask-correction", input: { ...state, reason: state.reason.trim() } });
  };
  return (
    <form onSubmit={hand} className="form">
      <Back to="record">{say("phone.record")}</Back>
      <h1>{say("attendance.ask-correction")}</h1>
      <div>
        <label htmlFor="correction-day">{say("attendance.day")}</label>
        <DayInput id="correction-day" value={state.day} max={todayHere()} onChange={(day) => change({ day })} />
      </div>
      <BigChoice
        label={say("attendance.half")}
        value={state.half}
        options={HALVES.map((value) => ({ value, label: say(`attendance.${value}`) }))}
        onChange={(half) => change({ half })}
      />
      <BigChoice
        label={say("attendance.counts-as")}
        value={state.countsAs}
        options={COUNTS.map((value) => ({ value, label: speak(`attendance.counts-as.${value}`) }))}
        onChange={(countsAs) => change({ countsAs })}
      />
      <Words
        label={say("attendance.reason")}
        id="correction-why"
        value={state.reason}
        maxLength={300}
        onChange={(reason) => change({ reason })}
      />
      <Wrong>{full ? say("phone.disk-full") : wrong}</Wrong>
      <Button kind="primary" size="large" type="submit">
        {say("attendance.send")}
      </Button>
    </form>
  );
}
