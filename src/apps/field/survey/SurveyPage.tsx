import { useEffect, useMemo, useState } from "react";
import { check } from "#modules/registry/contract.ts";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { headOf } from "../households/head-of.ts";
import { goTo } from "../shell/use-route.ts";
import { draftOf, dropDraft, keepDraft } from "../store/drafts.ts";
import { factOf, keepFact } from "../store/phone.ts";
import { beginDraft, changesOf, type Draft, foundHousehold } from "./draft.ts";
import { HomeStep } from "./HomeStep.tsx";
import { IncomeStep } from "./IncomeStep.tsx";
import { PeopleStep } from "./PeopleStep.tsx";
import { ReadBackStep } from "./ReadBackStep.tsx";
import { SeenStep } from "./SeenStep.tsx";
import { SignStep } from "./SignStep.tsx";
import { sendSurvey } from "./send-survey.ts";
import type { StepProps } from "./step.ts";
import { whyNotNext } from "./why-not-next.ts";

const STEPS = [SeenStep, HomeStep, PeopleStep, IncomeStep, ReadBackStep, SignStep] as const;
const NAMES = ["seen", "home", "people", "income", "read-back", "sign"] as const;

/** A survey of one household, a step at a time; every touch is kept, so that nothing is lost when the phone dies. */
export function SurveyPage({ householdId }: { householdId: string }) {
  const { say } = useSpeech();
  const open = useOpen();
  const { phone, key, households, news } = open;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [wrong, setWrong] = useState("");
  const [sent, setSent] = useState(false);
  const [sure, setSure] = useState(false);
  const carried = households.find((one) => one.household.id === householdId);

  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, when the household is there
  useEffect(() => {
    if (draft || !news) return;
    void draftOf<Draft>(phone, key, householdId).then(async (kept) => {
      const companions = (await factOf(phone, "companions")) ?? [];
      setDraft(kept ?? (carried ? beginDraft(carried, news, companions) : null));
    });
  }, [carried === undefined, news === undefined]);

  const change: StepProps["change"] = (more) =>
    setDraft((before) => before && { ...before, ...(typeof more === "function" ? more(before) : more) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept at every touch and at nothing else
  useEffect(() => {
    if (draft && !sent)
      void keepDraft(phone, key, "survey", householdId, draft).catch(() => setWrong(say("phone.disk-full")));
  }, [draft]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its top
  useEffect(() => {
    scrollTo(0, 0); // newer browsers give back a promise here, which is no clean-up
  }, [draft?.step]);
  const findings = useMemo(
    () =>
      draft ? check(foundHousehold(draft), { today: draft.day as never, incomeLine: draft.shown.line as never }) : [],
    [draft],
  );

  if (sent)
    return (
      <>
        <h1>{say("phone.survey.done")}</h1>
        <p>{say("phone.noted-about")}</p>
        <a className="primary wide" href="#/households">
          {say("phone.survey.next-household")}
        </a>
      </>
    );
  if (!draft || !news) return <p className="note">{say(news ? "phone.household-not-here" : "phone.not-fetched")}</p>;

  const Step = STEPS[draft.step] ?? SeenStep;
  const props: StepProps = { draft, change, news, findings };
  const next = async (to = draft.step + 1) => {
    const why = whyNotNext(draft, news);
    if (why) return setWrong(say(why));
    setWrong("");
    if (draft.step === 0) void keepFact(phone, "companions", draft.surveyors.slice(1)).catch(() => undefined);
    if (draft.step < STEPS.length - 1) return change({ step: to });
    try {
      await sendSurvey(open, draft);
      setSent(true);
      await dropDraft(phone, householdId);
    } catch {
      setWrong(say("phone.disk-full"));
    }
  };
  const drop = async () => {
    await dropDraft(phone, householdId);
    await phone.files.where("forCommand").equals(draft.commandId).delete();
    goTo(`households/${householdId}`);
  };
  const back = () => (draft.step > 0 ? change({ step: draft.step - 1 }) : goTo(`households/${householdId}`));
  return (
    <div className="form">
      <p className="faint">
        {headOf(draft.shown.household)?.name} · {say("phone.survey.step", { at: draft.step + 1, of: STEPS.length })}
      </p>
      <progress max={STEPS.length} value={draft.step + 1} aria-label={say("phone.survey.progress")} />
      <h1>{say(`phone.survey.${NAMES[draft.step] ?? "seen"}` as "phone.survey.seen")}</h1>
      <Step {...props} />
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      {draft.step === 0 && changesOf(draft).length + draft.income.length === 0 && (
        <Button size="large" onClick={() => void next(4)}>
          {say("phone.survey.nothing-new")}
        </Button>
      )}
      {draft.step === 0 &&
        (sure ? (
          <Button danger onClick={() => void drop()}>
            {say("phone.survey.drop-sure")}
          </Button>
        ) : (
          <Button kind="text" onClick={() => setSure(true)}>
            {say("phone.survey.drop")}
          </Button>
        ))}
      <div className="pair actions">
        <Button size="large" onClick={back}>
          {say("phone.back")}
        </Button>
        <Button kind="primary" size="large" onClick={() => void next()}>
          {say(draft.step === STEPS.length - 1 ? "phone.survey.hand-in" : "phone.next")}
        </Button>
      </div>
    </div>
  );
}
