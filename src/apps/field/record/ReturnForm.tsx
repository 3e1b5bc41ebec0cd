import { type FormEvent, useState } from "react";
import type { Day } from "#kernel/day.ts";
import { whyNotReturn } from "#modules/attendance/contract.ts";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { BigChoice } from "../away/BigChoice.tsx";
import { useForm } from "../form/use-form.ts";
import { Wrong } from "../form/Wrong.tsx";
import { Noted } from "../note/Noted.tsx";
import { Back } from "../shell/Back.tsx";
import { nowHere, todayHere } from "../store/clock.ts";
import { useCase } from "./use-case.ts";

const NOON = "12:00";
const HALVES = ["am", "pm"] as const;

/** Back in the village (销假): from which half day on. `id`: the leave, or a return to be mended. */
export function ReturnForm({ id }: { id: string }) {
  const { say, speak } = useSpeech();
  const { state, change, send, done, full } = useForm("return", id, () => ({
    commandId: newId(),
    caseId: id,
    on: todayHere() as string | null,
    half: nowHere().slice(11, 16) < NOON ? "am" : "pm",
  }));
  const [wrong, setWrong] = useState("");
  const row = useCase(state?.caseId);
  if (done) return <Noted />;
  if (!state) return null;
  if (!row) return <p className="note">{say("phone.record.case-not-here")}</p>;
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    const { on } = state;
    if (!on) return setWrong(say("phone.record.back-on-missing"));
    const leave = { ...row, cadreId: row.cadre.id, state: row.state as "approved", returnedHalf: null };
    const why = whyNotReturn(leave, { cadreId: row.cadre.id }, todayHere() as Day, on as Day);
    if (why) return setWrong(speak(why.code, why.facts));
    setWrong("");
    await send({ name: "attendance.report-return", input: { ...state } });
  };
  return (
    <form onSubmit={hand} className="form">
      <Back to={`case/${row.id}`}>{say("attendance.case.leave")}</Back>
      <h1>{say("attendance.back")}</h1>
      <p className="faint">{say("phone.record.leave-until", { day: row.toDay })}</p>
      <div>
        <label htmlFor="return-on">{say("attendance.back-on")}</label>
        <DayInput id="return-on" value={state.on} max={todayHere()} onChange={(on) => change({ on })} />
      </div>
      <BigChoice
        label={say("attendance.half")}
        value={state.half}
        options={HALVES.map((value) => ({ value, label: say(`attendance.${value}`) }))}
        onChange={(half) => change({ half })}
      />
      <Wrong>{full ? say("phone.disk-full") : wrong}</Wrong>
      <Button kind="primary" size="large" type="submit">
        {say("attendance.back")}
      </Button>
    </form>
  );
}
