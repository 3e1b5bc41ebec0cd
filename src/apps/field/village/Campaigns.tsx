import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { Back } from "../shell/Back.tsx";
import { todayHere } from "../store/clock.ts";
import { subjectsOf } from "./campaign-work.ts";
import { useUnsentMarks } from "./use-unsent-marks.ts";

/** Campaigns that run in my villages, each with how many are left. */
export function Campaigns() {
  const { say } = useSpeech();
  const { beside, households } = useOpen();
  const unsent = useUnsentMarks();
  const campaigns = beside.campaigns ?? [];
  return (
    <>
      <Back to="today">{say("phone.today")}</Back>
      <h1>{say("phone.campaigns")}</h1>
      {campaigns.length === 0 && <p className="faint">{say("phone.campaigns-none")}</p>}
      <ul className="rows">
        {campaigns.map((one) => {
          const all = subjectsOf(one, households, unsent);
          const left = all.filter((subject) => !subject.done).length;
          return (
            <li key={one.id} className={left > 0 && one.dueOn < todayHere() ? "late" : ""}>
              <a href={`#/campaign/${one.id}`}>
                <strong>{one.title}</strong>
                <span>
                  {left === 0
                    ? say("phone.campaign.all-done", { count: all.length })
                    : say("phone.campaign.left", { left, day: one.dueOn.slice(5) })}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}
