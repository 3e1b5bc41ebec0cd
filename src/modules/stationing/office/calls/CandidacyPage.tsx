import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Refusal } from "#kernel/refusal.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { To, usePathPart } from "#ui/Address.tsx";
import { today } from "#ui/Deadline.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { Timeline } from "#ui/Timeline.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { type CandidacyRead, CHAIN_ACTIONS, type ChainAction } from "../../contract.ts";
import { AskDialog } from "../AskDialog.tsx";
import { useStationing } from "../api.ts";
import { StationingNav } from "../StationingNav.tsx";
import { useLabels } from "../use-labels.ts";

/** One candidate on the way through the chain. */
export function CandidacyPage() {
  const { say } = useSpeech();
  const id = usePathPart("candidacyId");
  const found = useQuery(useStationing().candidacy.queryOptions({ input: { candidacyId: id as never } }));
  if (found.data) return <Known one={found.data} />;
  return (
    <Screen title={say(found.error ? "stationing.candidates" : "ui.loading")} above={<StationingNav />}>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
    </Screen>
  );
}

function Known({ one }: { one: CandidacyRead }) {
  const { say, language } = useSpeech();
  const { types, specialities } = useLabels();
  const [doing, setDoing] = useState<ChainAction | null>(null);
  const step = useCommand(useStationing().takeStep, { onDone: () => setDoing(null) });
  const here = one.chain[one.step];
  const word = (key: string): string => {
    const found = one.chain.find((some) => some.key === key);
    return (language === "zh" ? found?.zh : found?.en) ?? key;
  };
  const whyNot = (action: ChainAction): Refusal | null => {
    const no = one.may[action];
    return no && new Refusal(no.code, 409, no.facts);
  };
  return (
    <Screen
      title={one.cadre.name}
      above={<StationingNav />}
      below={
        <>
          <To to={`/stationing/calls/${one.callId}`}>{say("stationing.call")}</To>
          <span>{one.unit.name}</span>
          <StateChip
            tone={one.outcome === "approved" ? "done" : one.outcome ? "quiet" : "running"}
            word={
              one.outcome
                ? say(`stationing.outcome.${one.outcome}`)
                : say("stationing.waits-for", { step: word(here?.key ?? ""), done: one.step, all: one.steps })
            }
          />
        </>
      }
      actions={
        one.outcome === null &&
        [...CHAIN_ACTIONS].reverse().map((action) => (
          <ActButton
            key={action}
            whyNot={whyNot(action)}
            {...(action === "approve" && { kind: "primary" as const })}
            onClick={() => setDoing(action)}
          >
            {say(`stationing.action.${action}`)}
          </ActButton>
        ))
      }
    >
      <Section title={say("stationing.facts")}>
        <FactSheet
          facts={[
            { key: "kind", name: say("stationing.kind"), value: say(`stationing.kind.${one.kind}`) },
            { key: "specialities", name: say("stationing.specialities"), value: specialities(one.specialities) },
            { key: "strengths", name: say("stationing.strengths"), value: types(one.strengths) },
            { key: "party", name: say("stationing.party"), value: say(one.party ? "ui.yes" : "ui.no") },
            { key: "leads", name: say("stationing.leads"), value: say(one.leads ? "ui.yes" : "ui.no") },
            { key: "together", name: say("stationing.together"), value: one.team },
            { key: "home", name: say("stationing.home"), value: one.homeName },
            { key: "wish", name: say("stationing.wish"), value: one.wishName },
            { key: "statement", name: say("stationing.statement"), value: one.statement, wide: true },
          ]}
        />
      </Section>
      <Section title={say("stationing.chain")}>
        <Timeline
          entries={[...one.taken].reverse().map((some, i) => ({
            key: String(i),
            at: some.at,
            what: say("ui.lead", { word: word(some.step) }) + say(`stationing.taken.${some.action}`),
            who: `${some.actorName} ${some.decidedOn}`,
            detail: [some.opinion, say("stationing.recorded-by", { name: some.recordedName })]
              .filter(Boolean)
              .join(" · "),
          }))}
        />
      </Section>
      {doing && (
        <AskDialog
          title={say("ui.lead", { word: say(`stationing.action.${doing}`) }) + word(here?.key ?? "")}
          word={say(`stationing.action.${doing}`)}
          danger={doing === "refuse"}
          busy={step.busy}
          trouble={step.trouble}
          onClose={() => setDoing(null)}
          initial={{ decidedOn: today(), opinion: doing === "approve" ? say("stationing.agreed") : "" }}
          onSend={(given) =>
            void step.run({
              candidacyId: one.id,
              step: here?.key ?? "",
              action: doing,
              fileId: null,
              ...given,
            } as never)
          }
          asked={[
            {
              key: "actorName",
              label: say("stationing.who-decided"),
              hint: say("stationing.who-decided.hint"),
              kind: "line",
              needed: true,
            },
            { key: "decidedOn", label: say("stationing.decided-on"), kind: "day", needed: true },
            {
              key: "opinion",
              label: say("stationing.opinion"),
              kind: "long",
              needed: doing !== "approve" && doing !== "withdraw",
            },
            {
              key: "fileId",
              label: say("stationing.paper"),
              kind: "file",
              needed: doing === "approve" && here?.attachment === true,
            },
          ]}
        />
      )}
    </Screen>
  );
}
