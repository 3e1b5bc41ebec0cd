import { useState } from "react";
import { useSpeech } from "#ui/Speech.tsx";
import { BigChoice } from "../away/BigChoice.tsx";
import { useOpen } from "../context.ts";
import { Back } from "../shell/Back.tsx";
import { markPlace, type Subject, subjectsOf } from "./campaign-work.ts";
import { useUnsentMarks } from "./use-unsent-marks.ts";

const SHOWN = ["left", "done"] as const;
const AT_FIRST = 60;

/** One campaign in my villages: who is left, who is done; a touch opens what to see to there. */
export function CampaignPage({ id }: { id: string }) {
  const { say } = useSpeech();
  const { beside, households } = useOpen();
  const unsent = useUnsentMarks();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>("left");
  const [most, setMost] = useState(AT_FIRST);
  const campaign = beside.campaigns?.find((one) => one.id === id);
  if (!campaign) return <p className="note">{say("phone.campaign.not-here")}</p>;
  const all = subjectsOf(campaign, households, unsent);
  const done = all.filter((one) => one.done);
  const list = all.filter((one) => one.done === (shown === "done"));
  const count = { left: all.length - done.length, done: done.length };
  return (
    <>
      <Back to="campaigns">{say("phone.campaigns")}</Back>
      <h1>{campaign.title}</h1>
      <p className="faint">
        {[say("phone.task.due", { day: campaign.dueOn }), campaign.documentNo].filter(Boolean).join(" · ")}
      </p>
      <progress value={done.length} max={Math.max(1, all.length)} aria-label={say("phone.campaign.progress")} />
      <BigChoice
        label={say("phone.campaign.shown")}
        value={shown}
        options={SHOWN.map((value) => ({
          value,
          label: say(`phone.campaign.shown.${value}`, { count: count[value] }),
        }))}
        onChange={(value) => setShown(value as typeof shown)}
      />
      {list.length === 0 && <p className="faint">{say(`phone.campaign.none.${shown}`)}</p>}
      <ul className="rows">
        {list.slice(0, most).map((one) => (
          <li key={one.id}>
            <a href={`#/${markPlace(id, one.id)}`}>
              <strong>{one.name || say("phone.no-head")}</strong>
              <span>{aboutOf(one, campaign.checklist.length, say)}</span>
            </a>
          </li>
        ))}
      </ul>
      {list.length > most && (
        <button type="button" className="wide" onClick={() => setMost(most + AT_FIRST)}>
          {say("phone.show-more", { count: list.length - most })}
        </button>
      )}
    </>
  );
}

type Say = ReturnType<typeof useSpeech>["say"];
const aboutOf = (one: Subject, points: number, say: Say): string =>
  [
    one.about,
    one.items.length > 0 && !one.done && say("phone.campaign.points", { have: one.items.length, need: points }),
    one.waits && say("phone.waits-for-signal"),
    one.note,
  ]
    .filter(Boolean)
    .join(" · ");
