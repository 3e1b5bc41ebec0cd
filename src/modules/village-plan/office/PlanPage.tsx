import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Papers } from "#ui/Papers.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSay, useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { Timeline } from "#ui/Timeline.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { VillagePlanShown } from "../contract.ts";
import { useVillagePlans } from "./api.ts";
import { Exits } from "./Exits.tsx";
import { Goals } from "./Goals.tsx";
import styles from "./office.module.css";
import { PlanSteps } from "./PlanSteps.tsx";
import { Talks } from "./Talks.tsx";
import { toneOfPlan } from "./tone.ts";
import { WritePlan } from "./WritePlan.tsx";

/** One version of a village's plan: exits by year from the register, goals and measures, talks, its way. */
export function PlanPage() {
  const say = useSay();
  const id = usePathPart("villagePlanId");
  const found = useQuery(useVillagePlans().read.queryOptions({ input: { villagePlanId: id as never } }));
  if (found.data) return <Known key={found.data.id} plan={found.data} />;
  return (
    <Screen
      title={say(found.error ? "village-plan.title" : "ui.loading")}
      above={<To to="/village-plans">{say("village-plan.title")}</To>}
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
    </Screen>
  );
}

function Known({ plan }: { plan: VillagePlanShown }) {
  const { say, speak } = useSpeech();
  const api = useVillagePlans();
  const [writing, setWriting] = useState(false);
  const writes = useMay("village-plan.write", plan.place);
  const { sinceYear: since, untilYear: until, outYear: out } = plan;
  return (
    <Screen
      title={plan.title}
      above={<To to="/village-plans">{say("village-plan.title")}</To>}
      below={
        <span className={styles.row}>
          <StateChip tone={toneOfPlan(plan.state)} word={say(`village-plan.state.${plan.state}`)} />
          <span>
            {plan.township}
            {plan.village}
          </span>
          <span>{say("village-plan.version", { version: plan.version })}</span>
          <span>{say("village-plan.facts", { since, until, out })}</span>
          {plan.documentNo && <span>{plan.documentNo}</span>}
        </span>
      }
      actions={
        plan.state === "draft" && writes && <Button onClick={() => setWriting(true)}>{say("village-plan.edit")}</Button>
      }
      side={
        <>
          <PlanSteps plan={plan} />
          <Section title={say("village-plan.steps")}>
            <Timeline
              entries={plan.steps.toReversed().map((one) => ({
                key: one.at + one.action,
                at: one.at,
                what: speak(`village-plan.done.${one.action}`),
                who: one.actorName,
                detail: one.opinion,
              }))}
            />
          </Section>
          <Section title={say("village-plan.versions")}>
            <ul className={styles.list}>
              {plan.versions.map((one) => (
                <li key={one.id}>
                  <span className={styles.row}>
                    {one.id === plan.id ? (
                      <strong>{say("village-plan.version", { version: one.version })}</strong>
                    ) : (
                      <To to={`/village-plans/${one.id}`}>{say("village-plan.version", { version: one.version })}</To>
                    )}
                    <StateChip tone={toneOfPlan(one.state)} word={say(`village-plan.state.${one.state}`)} />
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </>
      }
    >
      <Papers
        papers={[
          {
            key: "plan",
            word: say("village-plan.pdf"),
            make: (form) => (form === "pdf" ? api.pdf : api.docx).call({ villagePlanId: plan.id }),
          },
        ]}
      />
      <Section title={say("village-plan.situation")}>
        <div className={styles.sheet}>
          <p className={styles.text}>{plan.situation}</p>
        </div>
      </Section>
      <Exits plan={plan} />
      <Goals plan={plan} />
      <Talks plan={plan} />
      {writing && <WritePlan place={plan.place} plan={plan} onClose={() => setWriting(false)} />}
    </Screen>
  );
}
