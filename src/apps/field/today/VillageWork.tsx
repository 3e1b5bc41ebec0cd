import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { subjectsOf } from "../village/campaign-work.ts";
import { useUnsentMarks } from "../village/use-unsent-marks.ts";

/** What runs in my village besides the day's lines: emergencies that are open, campaigns with who is left, plans. */
export function VillageWork() {
  const { say } = useSpeech();
  const { beside, households } = useOpen();
  const unsent = useUnsentMarks();
  const emergencies = beside.emergencies?.rows.length ?? 0;
  const campaigns = beside.campaigns ?? [];
  const plans = beside.plans?.length ?? 0;
  if (emergencies + campaigns.length + plans === 0) return null;
  const left = campaigns.reduce(
    (sum, one) => sum + subjectsOf(one, households, unsent).filter((subject) => !subject.done).length,
    0,
  );
  const lines = [
    emergencies > 0 && {
      to: "emergencies",
      word: say("phone.emergencies"),
      count: say("phone.work.open", { count: emergencies }),
    },
    campaigns.length > 0 && {
      to: "campaigns",
      word: say("phone.campaigns"),
      count: left === 0 ? say("phone.work.all-done") : say("phone.work.left", { count: left }),
    },
    plans > 0 && { to: "plans", word: say("phone.plans"), count: say("phone.work.plans", { count: plans }) },
  ].filter((one) => one !== false);
  return (
    <section aria-labelledby="village-work">
      <h2 id="village-work">{say("phone.work")}</h2>
      <ul className="rows">
        {lines.map((one) => (
          <li key={one.to}>
            <a href={`#/${one.to}`}>
              <strong>{one.word}</strong>
              <span>{one.count}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
