import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { type PlanRead, scorePlan, villagesWithoutFirst, whyNotConfirm } from "../../contract.ts";
import { useStationing } from "../api.ts";

/** A person takes the plan as it stands. Where villages get no first secretary, they are read first, by name. */
export function ConfirmPlan({ plan }: { plan: PlanRead }) {
  const say = useSay();
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  const score = scorePlan(plan.problem, plan.teams);
  const without = villagesWithoutFirst(score);
  const confirm = useCommand(useStationing().confirmPlan, {
    onDone: () => tell(say("stationing.plan-confirmed-now")),
  });
  const run = (withGaps: boolean) => void confirm.run({ planId: plan.id, version: plan.version, withGaps });
  return (
    <>
      <ActButton
        kind="primary"
        whyNot={whyNotConfirm(score, plan.teams, true)}
        loading={confirm.busy}
        onClick={() => (without.length > 0 ? setAsking(true) : run(false))}
      >
        {say("stationing.plan-confirm")}
      </ActButton>
      {!asking && <RefusalNote trouble={confirm.trouble} />}
      {asking && (
        <Dialog
          open
          title={say("stationing.plan-gaps.title", { count: without.length })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{say("ui.cancel")}</Button>
              <Button kind="primary" loading={confirm.busy} onClick={() => run(true)}>
                {say("stationing.plan-gaps.take")}
              </Button>
            </>
          }
        >
          <p className="soft">{say("stationing.plan-gaps.hint")}</p>
          <ul>
            {without.map((place) => (
              <li key={place}>
                {plan.villages[place]?.township}
                {plan.villages[place]?.name ?? place}
              </li>
            ))}
          </ul>
          <RefusalNote trouble={confirm.trouble} />
        </Dialog>
      )}
    </>
  );
}
