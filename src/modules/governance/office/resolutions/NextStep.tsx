import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { ResolutionShown } from "../../contract.ts";
import { Clearing } from "./Clearing.tsx";
import { CloseMatter } from "./CloseMatter.tsx";
import { MeetingForm } from "./MeetingForm.tsx";
import { Precheck } from "./Precheck.tsx";
import { PublishForm } from "./PublishForm.tsx";
import { whyNotTake } from "./refused.ts";
import { Watching } from "./Watching.tsx";

type Props = { resolution: ResolutionShown };

/** The one thing to do now: its form for those who may do it, its reason for those who may not yet. */
export function NextStep({ resolution }: Props) {
  const { say, speak } = useSpeech();
  const { next } = resolution;
  if (next === null) return null;
  const refused = whyNotTake(resolution, next);
  const anew = resolution.state === "posted" && whyNotTake(resolution, "post") === null;
  const resultAnew = resolution.state === "reported" && whyNotTake(resolution, "report") === null;
  const title = `${say("ui.lead", { word: say("governance.next") })}${speak(`governance.action.${next}`)}`;
  return (
    <Section title={title}>
      {anew ? (
        <PublishForm resolution={resolution} />
      ) : resultAnew ? (
        <PublishForm resolution={resolution} ofResult />
      ) : refused ? (
        <p className="soft">{speak(refused.code, refused.facts)}</p>
      ) : (
        <Form resolution={resolution} />
      )}
    </Section>
  );
}

function Form({ resolution }: Props) {
  switch (resolution.next) {
    case "clear":
      return <Clearing resolution={resolution} />;
    case "precheck":
      return <Precheck resolution={resolution} />;
    case "post":
      return <PublishForm resolution={resolution} />;
    case "execute":
      return <Watching resolution={resolution} />;
    case "report":
      return (
        <>
          <Watching resolution={resolution} />
          <PublishForm resolution={resolution} ofResult />
        </>
      );
    case "close":
      return <CloseMatter resolution={resolution} />;
    case "propose":
    case "discuss":
    case "review":
    case "resolve":
      return <MeetingForm resolution={resolution} meeting={resolution.next} />;
    default:
      return null;
  }
}
