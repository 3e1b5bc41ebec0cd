import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import type { DeviceRow } from "../contract.ts";

const TONE: Readonly<Record<DeviceRow["state"], Tone>> = { active: "done", lost: "trouble", "signed-out": "quiet" };

/** Where a phone stands. */
export function PhoneState({ state }: { state: DeviceRow["state"] }) {
  const { speak } = useSpeech();
  return <StateChip tone={TONE[state]} word={speak(`sync.state.${state}`)} />;
}

/** How much lies on a phone, in words. */
export function useHolds(): (row: DeviceRow) => string {
  const { say } = useSpeech();
  return ({ holds, state }) =>
    holds && state !== "signed-out"
      ? say("sync.holds", holds)
      : state === "signed-out"
        ? say("sync.holds-nothing")
        : "—";
}
