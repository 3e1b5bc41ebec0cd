import { useSay } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import { type Batch, stateShown } from "../contract.ts";

const TONE: Readonly<Record<ReturnType<typeof stateShown>, Tone>> = {
  reading: "running",
  read: "attention",
  applying: "running",
  applied: "done",
  undoing: "running",
  undone: "quiet",
  rejected: "quiet",
  stopped: "trouble",
};

/** Where a batch stands. */
export function BatchStateChip({ batch }: { batch: Pick<Batch, "state" | "alive"> }) {
  const say = useSay();
  const state = stateShown(batch);
  return <StateChip tone={TONE[state]} word={say(`imports.state.${state}`)} />;
}
