import { useEffect, useMemo, useState } from "react";
import type { News } from "#modules/sync/contract.ts";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import type { KeptForm } from "../form/use-form.ts";
import { Wrong } from "../form/Wrong.tsx";
import { headOf } from "../households/head-of.ts";
import { goTo } from "../shell/use-route.ts";
import { todayHere } from "../store/clock.ts";
import { keepFact } from "../store/phone.ts";
import { DropButton } from "./DropButton.tsx";
import { changesOf, type Draft } from "./draft.ts";
import { findingsOf } from "./findings-of.ts";
import { HomeStep } from "./HomeStep.tsx";
import { IncomeStep } from "./IncomeStep.tsx";
import { PeopleStep } from "./PeopleStep.tsx";
import { ReadBackStep } from "./ReadBackStep.tsx";
import { SeenStep } from "./SeenStep.tsx";
import { SignStep } from "./SignStep.tsx";
import { signedAnew } from "./signed-anew.ts";
import type { StepProps } from "./step.ts";
import { surveyOf } from "./survey-of.ts";
import { whyNotNext } from "./why-not-next.ts";

const STEPS = [SeenStep, HomeStep, PeopleStep, IncomeStep, ReadBackStep, SignStep] as const;
const NAMES = ["seen", "home", "people", "income", "read-back", "sign"] as const;
const READ_BACK = NAMES.indexOf("read-back");

type Props = { form: KeptForm<Draft>; draft: Draft; news: News };

/** The survey a step at a time; every touch is kept, so that nothing is lost when the phone dies. */
export function Steps({ form: { change, send, drop, full }, draft, news }: Props) {
  const { say } = useSpeech();
  const { phone } = useOpen();
  const [wrong, setWrong] = useState("");
  const { household } = draft.shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its top
  useEffect(() => {
    scrollTo(0, 0); // newer browsers give back a promise here, which is no clean-up
  }, [draft.step]);
  const findings = useMemo(() => findingsOf(draft), [draft]);
  /** What goes out of the form goes off the phone, once the form is kept without it. */
  const touch: StepProps["change"] = async (more) => {
    let gone: string[] = [];
    const kept = await change((before) => {
      const next = signedAnew(before, typeof more === "function" ? more(before) : more);
      const stays = new Set((next.signatures ?? before.signatures).map((one) => one.fileId));
      gone = before.signatures.flatMap(({ fileId }) => (stays.has(fileId) ? [] : [fileId]));
      return next;
    });
    if (kept) await phone.files.bulkDelete(gone);
  };
  const Step = STEPS[draft.step] ?? SeenStep;
  const last = draft.step === STEPS.length - 1;
  const next = async (to = draft.step + 1) => {
    const why = whyNotNext(draft, news);
    setWrong(why ? say(why) : "");
    if (why) return;
    if (draft.step === 0) void keepFact(phone, "companions", draft.surveyors.slice(1)).catch(() => undefined);
    if (last) await send({ name: "survey.submit", input: surveyOf(draft) });
    else await touch({ step: to, ...(draft.step === READ_BACK && !draft.readBack && { day: todayHere() }) });
  };
  const leave = () => goTo(`households/${household.id}`);
  return (
    <div className="form">
      <p className="faint">
        {headOf(household)?.name} · {say("phone.survey.step", { at: draft.step + 1, of: STEPS.length })}
      </p>
      <progress max={STEPS.length} value={draft.step + 1} aria-label={say("phone.survey.progress")} />
      <h1>{say(`phone.survey.${NAMES[draft.step] ?? "seen"}`)}</h1>
      {draft.readBack && draft.step > 0 && draft.step < READ_BACK && (
        <p className="note" role="status">
          {say("phone.survey.read-already")}
        </p>
      )}
      <Step draft={draft} change={touch} news={news} findings={findings} />
      <Wrong>{full ? say("phone.disk-full") : wrong}</Wrong>
      {draft.step === 0 && changesOf(draft).length + draft.income.length === 0 && (
        <Button size="large" onClick={() => void next(READ_BACK)}>
          {say("phone.survey.nothing-new")}
        </Button>
      )}
      {draft.step === 0 && <DropButton drop={() => void drop().then(leave)} />}
      <div className="pair actions">
        <Button size="large" onClick={() => (draft.step > 0 ? void touch({ step: draft.step - 1 }) : leave())}>
          {say("phone.back")}
        </Button>
        <Button kind="primary" size="large" onClick={() => void next()}>
          {say(last ? "phone.survey.hand-in" : "phone.next")}
        </Button>
      </div>
    </div>
  );
}
