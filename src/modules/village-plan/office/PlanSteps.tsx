import { useState } from "react";
import { Refusal } from "#kernel/refusal.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { PlanState, TakenAction, VillagePlanShown } from "../contract.ts";
import { useVillagePlans } from "./api.ts";
import styles from "./office.module.css";

type Known = keyof VillagePlanShown["whyNot"];
/** What can come next in each state, the usual step first. */
const NEXT: Readonly<Record<PlanState, readonly Known[]>> = {
  draft: ["hear"],
  heard: ["check", "return"],
  checked: ["approve", "return"],
  approved: ["enforce"],
  "in-force": ["revise"],
  superseded: [],
  withdrawn: [],
};

/** The next step of a plan with its day and opinion; a step that cannot be taken says why. */
export function PlanSteps({ plan }: { plan: VillagePlanShown }) {
  const say = useSay();
  const go = useGo();
  const api = useVillagePlans();
  const [asked, setAsked] = useState<TakenAction | null>(null);
  const [newVersion] = useState(newId);
  const revise = useCommand(api.revise, { onDone: ({ id }) => go(`/village-plans/${id}`) });
  const steps = NEXT[plan.state];
  if (steps.length === 0) return null;
  const mayWithdraw = plan.whyNot.withdraw === null;
  const refusalOf = (action: Known): Refusal | null => {
    const told = plan.whyNot[action];
    return told && new Refusal(told.code, 409, told.facts);
  };
  return (
    <div className={styles.form}>
      <div className={styles.row}>
        {steps.map((action, i) => (
          <ActButton
            key={action}
            kind={i === 0 ? "primary" : "plain"}
            loading={action === "revise" && revise.busy}
            whyNot={refusalOf(action)}
            onClick={() =>
              action === "revise"
                ? void revise.run({ villagePlanId: plan.id, id: newVersion } as never)
                : setAsked(action)
            }
          >
            {say(`village-plan.do.${action}`)}
          </ActButton>
        ))}
        {mayWithdraw && (
          <Button kind="text" onClick={() => setAsked("withdraw")}>
            {say("village-plan.do.withdraw")}
          </Button>
        )}
      </div>
      <RefusalNote trouble={revise.trouble} />
      {asked && <StepDialog plan={plan} action={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

type StepProps = { plan: VillagePlanShown; action: TakenAction; onClose: () => void };
function StepDialog({ plan, action, onClose }: StepProps) {
  const say = useSay();
  const [on, setOn] = useState<string | null>(today());
  const [opinion, setOpinion] = useState("");
  const [documentNo, setDocumentNo] = useState("");
  const last = plan.steps.at(-1)?.onDay;
  const take = useCommand(useVillagePlans().takeStep, { onDone: onClose });
  const says = action === "return" || action === "withdraw";
  const whole = on && (!says || opinion.trim().length >= 2) && (action !== "approve" || documentNo.trim().length >= 2);
  return (
    <Dialog
      open
      title={say(`village-plan.do.${action}`)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            danger={says}
            disabled={!whole}
            loading={take.busy}
            onClick={() => void take.run({ villagePlanId: plan.id, action, on, opinion, documentNo } as never)}
          >
            {say(`village-plan.do.${action}`)}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {action === "approve" && (
          <Field label={say("village-plan.document")} required>
            {(given) => (
              <Input
                {...given}
                value={documentNo}
                maxLength={100}
                onChange={(event) => setDocumentNo(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field label={say("village-plan.step-on")} required>
          {(given) => <DayInput {...given} value={on} {...(last && { min: last })} max={today()} onChange={setOn} />}
        </Field>
        <Field label={say("village-plan.step-opinion")} required={says}>
          {(given) => (
            <TextArea {...given} value={opinion} maxLength={500} onChange={(event) => setOpinion(event.target.value)} />
          )}
        </Field>
        <RefusalNote trouble={take.trouble} />
      </div>
    </Dialog>
  );
}
