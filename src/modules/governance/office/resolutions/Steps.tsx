import { joined } from "#i18n/speak.ts";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { Timeline } from "#ui/Timeline.tsx";
import type { ResolutionShown, StepShown } from "../../contract.ts";
import { FileLinks } from "../FileLinks.tsx";

/** What happened to the matter, the latest on top, each step with its counts, words and files. */
export function Steps({ resolution }: { resolution: ResolutionShown }) {
  const { say, speak } = useSpeech();
  const nameOf = (step: StepShown): string =>
    step.action === "reject" && step.meeting
      ? say("governance.rejected", { meeting: speak(`governance.action.${step.meeting}`) })
      : speak(`governance.action.${step.action}`);
  return (
    <Section title={say("governance.steps")}>
      <Timeline
        entries={resolution.steps.toReversed().map((step) => ({
          key: String(step.no),
          at: step.at,
          what: `${nameOf(step)} · ${step.on}`,
          who: step.byName,
          detail: <Detail step={step} />,
        }))}
      />
    </Section>
  );
}

function Detail({ step }: { step: StepShown }) {
  const { say, language } = useSpeech();
  const { counts, chair, opinion, watchers, files } = step;
  const lead = (word: string, text: string) => `${say("ui.lead", { word })}${text}`;
  return (
    <>
      {counts && <div className="number">{say("governance.counts", counts)}</div>}
      {chair && <div>{lead(say("governance.chair"), chair)}</div>}
      {watchers.length > 0 && <div>{lead(say("governance.watchers"), joined(language, watchers))}</div>}
      {opinion && <div>{opinion}</div>}
      <FileLinks files={files} />
    </>
  );
}
