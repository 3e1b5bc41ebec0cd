import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { Timeline } from "#ui/Timeline.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { DisputeAction, DisputeShown } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import { FileLinks } from "../FileLinks.tsx";
import styles from "../office.module.css";
import { toneOfDispute } from "../tone.ts";
import { MoveDispute } from "./MoveDispute.tsx";

/** One dispute: who, what, by when, what was done, and what can be done now. */
export function DisputePage() {
  const { say } = useSpeech();
  const disputeId = usePathPart("disputeId");
  const found = useQuery(useGovernance().dispute.queryOptions({ input: { disputeId: disputeId as never } }));
  if (found.data) return <Known dispute={found.data} />;
  return (
    <Screen
      title={say(found.error ? "governance.disputes" : "ui.loading")}
      above={<To to="/governance/disputes">{say("governance.disputes")}</To>}
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
    </Screen>
  );
}

const MOVES: readonly DisputeAction[] = [
  "mediate",
  "settle",
  "pass-up",
  "hand-back",
  "look-back",
  "reopen",
  "withdraw",
];
/** The one that brings it to an end is the main one. */
const MAIN: ReadonlySet<DisputeAction> = new Set(["settle", "look-back"]);

function Known({ dispute }: { dispute: DisputeShown }) {
  const { say, speak, language } = useSpeech();
  const [moving, setMoving] = useState<DisputeAction | null>(null);
  const { village, state, dueOn, topic, rating, households } = dispute;
  const late = dueOn !== null && dueOn < today();
  const word = (one: { zh: string; en: string }) => (language === "zh" ? one.zh : one.en);
  return (
    <Screen
      title={dispute.title}
      above={
        <>
          <To to="/governance/disputes">{say("governance.disputes")}</To> · {village.township}
          {village.name}
        </>
      }
      below={
        <>
          <StateChip tone={toneOfDispute(state, late)} word={speak(`governance.dispute.${state}`)} />
          <span>{say(`governance.kind.${dispute.kind}`)}</span>
          <span>{word(topic)}</span>
          {rating && <span>{word(rating)}</span>}
          {dueOn && (
            <span className={late ? styles.late : undefined}>
              {`${say("ui.lead", { word: say("governance.due-on") })}${dueOn}`} {late && say("governance.late")}
            </span>
          )}
        </>
      }
      actions={MOVES.filter((action) => dispute.may[action] === null).map((action) => (
        <Button key={action} kind={MAIN.has(action) ? "primary" : "plain"} onClick={() => setMoving(action)}>
          {say(`governance.move.${action}`)}
        </Button>
      ))}
      side={
        <Section title={say("governance.steps")}>
          <Timeline
            entries={dispute.steps.toReversed().map((step) => ({
              key: String(step.no),
              at: step.at,
              what: `${speak(`governance.move.${step.action}`)} · ${step.on}`,
              who: step.byName,
              detail: (
                <>
                  {step.mediators && (
                    <div>{`${say("ui.lead", { word: say("governance.mediators") })}${step.mediators}`}</div>
                  )}
                  <div>{step.note}</div>
                  <FileLinks files={step.files} />
                </>
              ),
            }))}
          />
        </Section>
      }
    >
      <FactSheet
        facts={[
          { key: "on", name: say("governance.reported-on"), value: dispute.reportedOn },
          { key: "parties", name: say("governance.parties"), value: dispute.parties },
          {
            key: "households",
            name: say("governance.households"),
            value:
              households.length === 0
                ? null
                : households.map((one) => (
                    <To key={one.id} to={`/households/${one.id}`}>
                      {one.head}{" "}
                    </To>
                  )),
          },
          { key: "mediators", name: say("governance.mediators"), value: dispute.mediators },
          { key: "facts", name: say("governance.facts"), value: dispute.facts, wide: true },
          ...(dispute.outcome
            ? [{ key: "outcome", name: say("governance.outcome"), value: dispute.outcome, wide: true }]
            : []),
        ]}
      />
      {moving && <MoveDispute dispute={dispute} action={moving} onClose={() => setMoving(null)} />}
    </Screen>
  );
}
