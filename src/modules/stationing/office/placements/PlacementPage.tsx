import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { choicesFrom } from "#kernel/labels.ts";
import { Refusal } from "#kernel/refusal.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { To, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { DaySpan } from "#ui/Moment.tsx";
import { newCommandId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor, useMay } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { GRADES, leavingAppraisalIn, leavingGradeWord, type PlacementRead, placementEndIn } from "../../contract.ts";
import { AskDialog } from "../AskDialog.tsx";
import { useStationing } from "../api.ts";
import { NoticeDialog } from "../calls/NoticeDialog.tsx";
import { StationingNav } from "../StationingNav.tsx";
import { useRuleList } from "../use-lists.ts";
import { Checklist } from "./Checklist.tsx";
import { toneOf } from "./tone.ts";

type Doing = "end" | "appraise" | "recall" | "replace" | "line";

/** One placement from the notice to the leaving appraisal. */
export function PlacementPage() {
  const { say } = useSpeech();
  const id = usePathPart("placementId");
  const found = useQuery(useStationing().placement.queryOptions({ input: { placementId: id as never } }));
  if (found.data) return <Known one={found.data} />;
  return (
    <Screen title={say(found.error ? "stationing.placements" : "ui.loading")} above={<StationingNav />}>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
    </Screen>
  );
}

function Known({ one }: { one: PlacementRead }) {
  const { say, speak, language } = useSpeech();
  const actor = useActor();
  const api = useStationing();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const manages = useMay("stationing.manage");
  const reports = useMay("stationing.report", one.village.place);
  const recalls = useMay("stationing.recall", one.village.place);
  const grounds = useRuleList("stationing.recall", "grounds");
  const handover = useRuleList("stationing.handover");
  const arrive = useCommand(api.arrive);
  const handOver = useCommand(api.handOver);
  const end = useCommand(api.endPlacement, { onDone: close });
  const appraise = useCommand(api.appraise, { onDone: close });
  const recall = useCommand(api.proposeRecall, { onDone: close });
  const line = useCommand(api.addHandoverLine, { onDone: close });
  const why = (no: PlacementRead["may"]["end"]): Refusal | null => no && new Refusal(no.code, 409, no.facts);
  const on = today();
  const ended = one.endedOn !== null;
  return (
    <Screen
      title={`${one.cadre.name} · ${one.village.township}${one.village.name}`}
      above={<StationingNav />}
      below={
        <>
          <StateChip tone={toneOf(one.state)} word={say(`stationing.placement.${one.state}`)} />
          <To to={`/organisation/cadres/${one.cadre.id}`}>{one.cadre.name}</To>
          <span>{speak(`post.${one.post}`)}</span>
          {(manages || one.cadre.id === actor.cadreId) && (
            <To to={`/service-records/${one.cadre.id}`}>{say("stationing.service-record")}</To>
          )}
        </>
      }
      actions={
        <>
          {reports && one.state === "appointed" && (
            <ActButton
              kind="primary"
              whyNot={why(one.may.arrive)}
              loading={arrive.busy}
              onClick={() => void arrive.run({ placementId: one.id, on })}
            >
              {say("stationing.arrive")}
            </ActButton>
          )}
          {recalls && !ended && <Button onClick={() => setDoing("recall")}>{say("stationing.recall-propose")}</Button>}
          {manages && !ended && (
            <ActButton whyNot={why(one.may.end)} onClick={() => setDoing("end")}>
              {say("stationing.end")}
            </ActButton>
          )}
          {reports && one.state === "handing-over" && (
            <ActButton
              kind="primary"
              whyNot={why(one.may.handOver)}
              loading={handOver.busy}
              onClick={() => void handOver.run({ placementId: one.id, on, takenBy: null })}
            >
              {say("stationing.hand-over")}
            </ActButton>
          )}
          {manages && one.state === "handed-over" && (
            <Button onClick={() => setDoing("appraise")}>{say("stationing.appraise")}</Button>
          )}
          {manages && ended && <Button onClick={() => setDoing("replace")}>{say("stationing.replace")}</Button>}
        </>
      }
    >
      <RefusalNote trouble={arrive.trouble ?? handOver.trouble} />
      <Section title={say("stationing.facts")}>
        <FactSheet
          facts={[
            { key: "unit", name: say("stationing.unit"), value: one.unit.name },
            { key: "document", name: say("stationing.document-no"), value: one.documentNo },
            {
              key: "term",
              name: say("stationing.term"),
              value: <DaySpan since={one.termSince} until={one.termUntil} />,
            },
            { key: "arrived", name: say("stationing.arrived-on"), value: one.arrivedOn },
            { key: "ended", name: say("stationing.ended-on"), value: one.endedOn },
            {
              key: "reason",
              name: say("stationing.reason"),
              value: one.endReason && placementEndIn(language, one.endReason),
            },
            { key: "handed", name: say("stationing.handed-over-on"), value: one.handedOverOn },
            {
              key: "appraisal",
              name: say("stationing.appraisal"),
              value: one.appraisal && leavingAppraisalIn(language, one.appraisal),
            },
          ]}
        />
      </Section>
      {one.handover.length > 0 && (
        <Section
          title={say("stationing.handover")}
          actions={
            reports &&
            one.state === "handing-over" && (
              <Button onClick={() => setDoing("line")}>{say("stationing.add-line")}</Button>
            )
          }
        >
          <Checklist rule="stationing.handover" items={one.handover} may={reports && one.state === "handing-over"} />
        </Section>
      )}
      <Section title={say("stationing.onboarding")}>
        <Checklist rule="stationing.onboarding" items={one.onboarding} may={reports && !ended} />
      </Section>
      {doing === "end" && (
        <AskDialog
          title={say("stationing.end")}
          word={say("stationing.end")}
          danger
          busy={end.busy}
          trouble={end.trouble}
          onClose={close}
          initial={{ on, kind: "replaced", inability: false }}
          onSend={(given) => void end.run({ placementId: one.id, ...given } as never)}
          asked={[
            { key: "on", label: say("stationing.ended-on"), kind: "day", needed: true },
            {
              key: "kind",
              label: say("stationing.end-kind"),
              kind: "choice",
              needed: true,
              options: (["expired", "replaced", "cancelled"] as const).map((value) => ({
                value,
                label: say(`stationing.end.${value}`),
              })),
            },
            { key: "reason", label: say("stationing.reason"), kind: "long", needed: true },
            {
              key: "inability",
              label: say("stationing.inability"),
              hint: say("stationing.inability.hint"),
              kind: "yes",
            },
          ]}
        />
      )}
      {doing === "appraise" && (
        <AskDialog
          title={say("stationing.appraise")}
          word={say("stationing.appraise")}
          busy={appraise.busy}
          trouble={appraise.trouble}
          onClose={close}
          initial={{ on }}
          onSend={(given) => void appraise.run({ placementId: one.id, opinion: "", ...given } as never)}
          asked={[
            { key: "on", label: say("stationing.decided-on"), kind: "day", needed: true },
            {
              key: "grade",
              label: say("stationing.grade"),
              kind: "choice",
              needed: true,
              options: choicesFrom(leavingGradeWord, language, GRADES),
            },
            { key: "opinion", label: say("stationing.opinion"), kind: "long" },
          ]}
        />
      )}
      {doing === "recall" && (
        <AskDialog
          title={say("stationing.recall-propose")}
          word={say("stationing.recall-propose")}
          danger
          busy={recall.busy}
          trouble={recall.trouble}
          onClose={close}
          onSend={(given) =>
            void recall.run({ id: newCommandId() as never, placementId: one.id, fileId: null, ...given } as never)
          }
          asked={[
            { key: "ground", label: say("stationing.ground"), kind: "choice", needed: true, options: grounds.options },
            { key: "facts", label: say("stationing.recall-facts"), kind: "long", needed: true },
            { key: "fileId", label: say("stationing.paper"), kind: "file" },
          ]}
        />
      )}
      {doing === "line" && (
        <AskDialog
          title={say("stationing.add-line")}
          word={say("ui.save")}
          busy={line.busy}
          trouble={line.trouble}
          onClose={close}
          onSend={(given) =>
            void line.run({ id: newCommandId() as never, placementId: one.id, note: "", ...given } as never)
          }
          asked={[
            { key: "key", label: say("stationing.kind"), kind: "choice", needed: true, options: handover.options },
            { key: "label", label: say("stationing.line"), kind: "line", needed: true },
            { key: "note", label: say("stationing.note"), kind: "line" },
          ]}
        />
      )}
      {doing === "replace" && (
        <NoticeDialog follows={{ id: one.id, place: one.village.place, post: one.post }} onClose={close} />
      )}
    </Screen>
  );
}
