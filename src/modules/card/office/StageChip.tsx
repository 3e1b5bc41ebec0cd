import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import type { Stage } from "../domain/pipeline.ts";

const TONE: Readonly<Record<Stage, Tone>> = {
  opened: "quiet",
  entered: "quiet",
  recorded: "running",
  checked: "running",
  frozen: "running",
  review: "running",
  signed: "done",
  filed: "done",
};

/** Where a card stands; what was sent back says so. */
export function StageChip({ stage, setBack }: { stage: Stage; setBack?: string | null }) {
  const { say, speak } = useSpeech();
  return (
    <>
      <StateChip tone={TONE[stage]} word={speak(`stage.${stage}`)} />
      {setBack && " "}
      {setBack && <StateChip tone="attention" word={say("cards.set-back")} />}
    </>
  );
}
