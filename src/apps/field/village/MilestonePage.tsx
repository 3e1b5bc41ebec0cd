import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { useForm } from "../form/use-form.ts";
import { Words } from "../form/Words.tsx";
import { Wrong } from "../form/Wrong.tsx";
import { Noted } from "../note/Noted.tsx";
import { Back } from "../shell/Back.tsx";

/** A milestone of mine is reached: what proves it. `id`: the part of the plan, or a report to be mended. */
export function MilestonePage({ id }: { id: string }) {
  const { say } = useSpeech();
  const { beside } = useOpen();
  const { state, change, send, done, full } = useForm("milestone", id, () => ({
    commandId: newId(),
    partId: id,
    proof: "",
  }));
  const [wrong, setWrong] = useState("");
  if (done) return <Noted />;
  if (!state) return null;
  const plan = beside.plans?.find((one) => one.parts.some((part) => part.id === state.partId));
  const part = plan?.parts.find((one) => one.id === state.partId);
  if (!plan || !part) return <p className="note">{say("phone.plan.not-here")}</p>;
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    if (state.proof.trim().length < 2) return setWrong(say("phone.plan.proof-missing"));
    setWrong("");
    await send({ name: "plan.reach-milestone", input: { ...state, proof: state.proof.trim() } });
  };
  return (
    <form onSubmit={hand} className="form">
      <Back to={`plan/${plan.id}`}>{plan.title}</Back>
      <h1>{part.title}</h1>
      {part.dueOn && <p className="faint">{say("phone.task.due", { day: part.dueOn })}</p>}
      <Words
        label={say("phone.plan.proof")}
        id="milestone-proof"
        rows={4}
        value={state.proof}
        maxLength={500}
        onChange={(proof) => change({ proof })}
      />
      <Wrong>{full ? say("phone.disk-full") : wrong}</Wrong>
      <Button kind="primary" size="large" type="submit">
        {say("phone.plan.reach")}
      </Button>
    </form>
  );
}
