import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import type { Batch } from "../contract.ts";

const TONE: Readonly<Record<Batch["state"], Tone>> = {
  reading: "running",
  read: "attention",
  applying: "running",
  applied: "done",
  undoing: "running",
  undone: "quiet",
  rejected: "quiet",
};

/** Where a batch stands; work that has stopped half-way says so. */
export function BatchStateChip({ batch }: { batch: Pick<Batch, "state" | "alive"> }) {
  const { speak } = useSpeech();
  const stopped = TONE[batch.state] === "running" && !batch.alive;
  return (
    <StateChip
      tone={stopped ? "trouble" : TONE[batch.state]}
      word={speak(stopped ? "imports.state.stopped" : `imports.state.${batch.state}`)}
    />
  );
}
