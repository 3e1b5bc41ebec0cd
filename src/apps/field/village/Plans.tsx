import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { Back } from "../shell/Back.tsx";

/** Plans in force that concern me, with how far they are. */
export function Plans() {
  const { say } = useSpeech();
  const { beside } = useOpen();
  const plans = beside.plans ?? [];
  return (
    <>
      <Back to="today">{say("phone.today")}</Back>
      <h1>{say("phone.plans")}</h1>
      {plans.length === 0 && <p className="faint">{say("phone.plans-none")}</p>}
      <ul className="rows">
        {plans.map((one) => (
          <li key={one.id} className={one.overdue > 0 ? "late" : ""}>
            <a href={`#/plan/${one.id}`}>
              <strong>{one.title}</strong>
              <span>
                {say("phone.plan.how-far", { reached: one.reached, milestones: one.milestones })}
                {one.overdue > 0 && ` · ${say("phone.plan.overdue", { count: one.overdue })}`}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
