import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Papers } from "#ui/Papers.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { ResolutionShown } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";
import { toneOfResolution } from "../tone.ts";
import { NextStep } from "./NextStep.tsx";
import { Path } from "./Path.tsx";
import { PostingsOf } from "./PostingsOf.tsx";
import { whyNotTake } from "./refused.ts";
import { Steps } from "./Steps.tsx";
import { type Turn, TurnBack } from "./TurnBack.tsx";

/** One matter: how far it is, what is next, what was decided with which counts, how it hangs in public. */
export function ResolutionPage() {
  const { say } = useSpeech();
  const resolutionId = usePathPart("resolutionId");
  const found = useQuery(useGovernance().resolution.queryOptions({ input: { resolutionId: resolutionId as never } }));
  if (found.data) return <Known resolution={found.data} />;
  return (
    <Screen
      title={say(found.error ? "governance.resolutions" : "ui.loading")}
      above={<To to="/governance">{say("governance.resolutions")}</To>}
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
    </Screen>
  );
}

const TURNS: readonly Turn[] = ["object", "return", "withdraw"];

function Known({ resolution }: { resolution: ResolutionShown }) {
  const { say, speak, language } = useSpeech();
  const api = useGovernance();
  const [turning, setTurning] = useState<Turn | null>(null);
  const { village, state, number, round, matter, procedure, charter } = resolution;
  const named = (one: { zh: string; en: string }) => (language === "zh" ? one.zh : one.en);
  return (
    <Screen
      title={resolution.title}
      above={
        <>
          <To to="/governance">{say("governance.resolutions")}</To> · {village.township}
          {village.name}
        </>
      }
      below={
        <>
          <StateChip tone={toneOfResolution(state)} word={speak(`governance.state.${state}`)} />
          <span>{named(procedure)}</span>
          <span>{named(matter)}</span>
          <span className="number">{number}</span>
          {round > 1 && <span>{say("governance.round", { round })}</span>}
        </>
      }
      actions={TURNS.filter((turn) => whyNotTake(resolution, turn) === null).map((turn) => (
        <Button key={turn} kind={turn === "object" ? "primary" : "plain"} onClick={() => setTurning(turn)}>
          {say(`governance.turn.${turn}`)}
        </Button>
      ))}
      side={
        <>
          <PostingsOf resolution={resolution} />
          <Papers
            papers={[
              {
                key: "record",
                word: say("governance.record-paper"),
                make: (form) => api.paper.call({ resolutionId: resolution.id, form }),
              },
            ]}
          />
          {charter && (
            <p className={styles.below}>
              <To to={`/governance/charters/${charter.id}`}>
                {say("governance.charter-of", { version: charter.version })}
              </To>
            </p>
          )}
        </>
      }
    >
      <Path resolution={resolution} />
      <NextStep key={`${state} ${round}`} resolution={resolution} />
      <Section title={say("governance.content")}>
        <div className={styles.sheet}>
          <p className={styles.text}>{resolution.content}</p>
        </div>
      </Section>
      {resolution.result && (
        <Section title={say("governance.result")}>
          <div className={styles.sheet}>
            <p className={styles.text}>{resolution.result}</p>
          </div>
        </Section>
      )}
      <Steps resolution={resolution} />
      {turning && <TurnBack resolution={resolution} turn={turning} onClose={() => setTurning(null)} />}
    </Screen>
  );
}
