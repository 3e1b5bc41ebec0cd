import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { To, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Deadline } from "#ui/Deadline.tsx";
import { Input } from "#ui/Input.tsx";
import { Moment } from "#ui/Moment.tsx";
import { Papers } from "#ui/Papers.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor, useMay } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { PART_KINDS, type PlanPartShown } from "../../contract.ts";
import { useDuties } from "../api.ts";
import styles from "../office.module.css";

type Part = z.infer<typeof PlanPartShown>;

/** One plan: letters signed by their person, milestones reached with proof, the stages of the road. */
export function PlanPage() {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const planId = usePathPart("planId");
  const api = useDuties();
  const plan = useQuery(api.plan.queryOptions({ input: { planId: planId as never } }));
  const move = useCommand(api.movePlan, { onDone: () => tell(say("plans.started")) });
  const one = plan.data;
  const edits = useMay("plan.edit", one?.place);
  if (plan.error && !one) return <RefusalNote trouble={troubleOf(plan.error)} again={() => void plan.refetch()} />;
  if (!one) return <p className="faint">{say("ui.loading")}</p>;
  const to = one.state === "draft" ? "in-force" : "ended";
  return (
    <Screen
      title={one.title}
      above={<To to="/plans">{say("plans.title")}</To>}
      below={
        <>
          <StateChip tone={one.state === "in-force" ? "running" : "quiet"} word={speak(`plans.state.${one.state}`)} />{" "}
          <PlaceName code={one.place} from="township" /> {one.documentNo}
        </>
      }
      actions={
        edits &&
        one.state !== "ended" && (
          <Button
            kind={to === "in-force" ? "primary" : "plain"}
            loading={move.busy}
            onClick={() => void move.run({ planId, to } as never)}
          >
            {say(to === "in-force" ? "plans.start" : "plans.end")}
          </Button>
        )
      }
    >
      <RefusalNote trouble={move.trouble} />
      <div className={styles.sheet}>
        <p className={styles.text}>{one.goal}</p>
      </div>
      <Section title={say("plans.papers")}>
        <Papers
          papers={[
            { key: "plan", word: say("plans.paper"), make: (form) => api.planPaper.call({ planId: one.id, form }) },
            ...one.parts
              .filter((part) => part.kind === "letter" && part.no > 0 && part.ownerName !== null)
              .map((part) => ({
                key: part.id,
                word: say("plans.paper.letter", { name: part.ownerName ?? "" }),
                make: (form: "pdf" | "docx") => api.planPaper.call({ planId: one.id, partId: part.id, form }),
              })),
          ]}
        />
      </Section>
      {PART_KINDS.map((kind) => {
        const parts = one.parts.filter((part) => part.kind === kind && part.no > 0);
        return (
          parts.length > 0 && (
            <Section key={kind} title={speak(`plans.${kind}`)}>
              <ul className={styles.rows}>
                {parts.map((part) => (
                  <PartLine key={part.id} part={part} inForce={one.state === "in-force"} />
                ))}
              </ul>
            </Section>
          )
        );
      })}
    </Screen>
  );
}

function PartLine({ part, inForce }: { part: Part; inForce: boolean }) {
  const { say } = useSpeech();
  const { cadreId } = useActor();
  const api = useDuties();
  const [proof, setProof] = useState("");
  const sign = useCommand(api.signLetter);
  const reach = useCommand(api.reachMilestone);
  const mine = inForce && part.ownerId === cadreId;
  const done = part.signedAt !== null || part.doneOn !== null;
  return (
    <li>
      <span className={styles.grow}>
        {part.title} <span className="faint">{part.ownerName}</span>{" "}
        {part.proof && <span className="soft">{part.proof}</span>}
      </span>
      {part.startsOn && part.dueOn ? (
        <span className="number">{say("plans.span", { from: part.startsOn, to: part.dueOn })}</span>
      ) : part.dueOn && !done && part.kind !== "stage" ? (
        <Deadline on={part.dueOn} />
      ) : (
        <span className="number">{part.startsOn ?? part.dueOn}</span>
      )}
      {part.signedAt && (
        <span>
          <StateChip tone="done" word={say("plans.signed")} /> <Moment at={part.signedAt} />
        </span>
      )}
      {part.doneOn && <StateChip tone="done" word={say("plans.reached")} />}
      {mine && part.kind === "letter" && !done && (
        <Button kind="primary" loading={sign.busy} onClick={() => void sign.run({ partId: part.id } as never)}>
          {say("plans.sign")}
        </Button>
      )}
      {mine && part.kind === "milestone" && !done && (
        <>
          <Input
            aria-label={say("plans.reach.proof")}
            placeholder={say("plans.reach.proof")}
            value={proof}
            maxLength={500}
            onChange={(event) => setProof(event.target.value)}
          />
          <Button
            kind="primary"
            disabled={proof.trim().length < 2}
            loading={reach.busy}
            onClick={() => void reach.run({ partId: part.id, proof } as never)}
          >
            {say("plans.reach")}
          </Button>
        </>
      )}
      <RefusalNote trouble={sign.trouble ?? reach.trouble} />
    </li>
  );
}
