import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";

const TONE: Readonly<Record<string, Tone>> = {
  review: "running",
  frozen: "running",
  checked: "running",
  signed: "done",
  filed: "done",
};

/** Where the household's card stands, by the word of its stage. */
export function CardStateChip({ state }: { state: string | null }) {
  const { say, speak, has } = useSpeech();
  if (state === null) return <StateChip tone="quiet" word={say("registry.card.none")} />;
  const key = `stage.${state}`;
  return <StateChip tone={TONE[state] ?? "quiet"} word={has(key) ? speak(key) : state} />;
}
