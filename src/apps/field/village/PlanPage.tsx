import { type MyPlan, PART_KINDS } from "#modules/duties/contract.ts";
import { Button } from "#ui/Button.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { useUnsent } from "../outbox/use-unsent.ts";
import { Back } from "../shell/Back.tsx";
import { shownTime, todayHere } from "../store/clock.ts";

type Part = MyPlan["parts"][number];

/** One plan: its goal, my letter to sign, milestones with their days, the stages of the road. */
export function PlanPage({ id }: { id: string }) {
  const { say } = useSpeech();
  const { beside } = useOpen();
  const plan = beside.plans?.find((one) => one.id === id);
  if (!plan) return <p className="note">{say("phone.plan.not-here")}</p>;
  return (
    <>
      <Back to="plans">{say("phone.plans")}</Back>
      <h1>{plan.title}</h1>
      {plan.documentNo && <p className="faint">{plan.documentNo}</p>}
      <div className="paper">{plan.goal}</div>
      {PART_KINDS.map((kind) => {
        const parts = plan.parts.filter((one) => one.kind === kind);
        return (
          parts.length > 0 && (
            <section key={kind} aria-labelledby={`part-${kind}`}>
              <h2 id={`part-${kind}`}>{say(`phone.plan.${kind}`)}</h2>
              <ul className="rows flat">
                {parts.map((part) => (
                  <PartLine key={part.id} part={part} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

function PartLine({ part }: { part: Part }) {
  const { say } = useSpeech();
  const { news, act } = useOpen();
  const unsent = useUnsent();
  const mine = part.ownerId !== null && part.ownerId === news?.me.cadreId;
  const done = part.signedAt !== null || part.doneOn !== null;
  const waits = unsent("plan.sign-letter", part.id) || unsent("plan.reach-milestone", part.id);
  const words = [
    part.ownerName,
    part.dueOn && say("phone.task.due", { day: part.dueOn }),
    part.signedAt && say("phone.plan.signed", { day: shownTime(part.signedAt).slice(0, 10) }),
    part.doneOn && say("phone.plan.reached", { day: part.doneOn }),
    part.proof,
    waits && say("phone.waits-for-signal"),
  ];
  return (
    <li className={!done && part.kind !== "stage" && part.dueOn !== null && part.dueOn < todayHere() ? "late" : ""}>
      <strong>{part.title}</strong>
      <span>{words.filter(Boolean).join(" · ")}</span>
      {mine && !done && !waits && part.kind === "letter" && (
        <Button
          kind="primary"
          size="large"
          onClick={() => void act({ name: "plan.sign-letter", input: { commandId: newId(), partId: part.id } })}
        >
          {say("phone.plan.sign")}
        </Button>
      )}
      {mine && !done && !waits && part.kind === "milestone" && (
        <a className="primary wide" href={`#/milestone/${part.id}`}>
          {say("phone.plan.reach")}
        </a>
      )}
    </li>
  );
}
