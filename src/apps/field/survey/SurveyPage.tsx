import { useEffect, useState } from "react";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { useForm } from "../form/use-form.ts";
import { factOf } from "../store/phone.ts";
import { beginDraft, type Draft } from "./draft.ts";
import { LeftBehind } from "./LeftBehind.tsx";
import { Moved } from "./Moved.tsx";
import { Steps } from "./Steps.tsx";

/** A survey: of a household, or one that was handed in and refused, under its command. */
export function SurveyPage({ id }: { id: string }) {
  const { say } = useSpeech();
  const { phone, news } = useOpen();
  const [companions, setCompanions] = useState<readonly string[] | null>(null);
  useEffect(() => void factOf(phone, "companions").then((found) => setCompanions(found ?? [])), [phone]);
  if (!news) return <p className="note">{say("phone.not-fetched")}</p>;
  return companions && <Kept id={id} companions={companions} />;
}

function Kept({ id, companions }: { id: string; companions: readonly string[] }) {
  const { say } = useSpeech();
  const { households, news } = useOpen();
  const carried = households.find((one) => one.household.id === id);
  const form = useForm<Draft>("survey", id, () => (carried && news ? beginDraft(carried, news, companions) : null));
  const draft = form.state;
  if (form.done)
    return (
      <>
        <h1 role="status">{say("phone.survey.done")}</h1>
        <p>{say("phone.noted-about")}</p>
        <a className="primary wide" href="#/households">
          {say("phone.survey.next-household")}
        </a>
      </>
    );
  if (draft === undefined || !news) return null;
  if (draft === null) return <p className="note">{say("phone.household-not-here")}</p>;
  const here = households.some((one) => one.household.id === draft.shown.household.id);
  return (
    <>
      {!here && <Moved draft={draft} change={form.change} />}
      <LeftBehind draft={draft} />
      <Steps form={form} draft={draft} news={news} />
    </>
  );
}
