import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import { type ForecastShown, inDays } from "../contract.ts";

const TONES: Readonly<Record<ForecastShown["pace"], Tone>> = {
  met: "done",
  "on-pace": "running",
  behind: "attention",
  "out-of-reach": "trouble",
  "too-early": "quiet",
  "not-placed": "quiet",
};

export const PaceChip = ({ pace }: { pace: ForecastShown["pace"] }) => {
  const { speak } = useSpeech();
  return <StateChip tone={TONES[pace]} word={speak(`attendance.pace.${pace}`)} />;
};

/** `照此进度全年 205 天` */
export function Expected({ of }: { of: ForecastShown }) {
  const { say } = useSpeech();
  return of.expected === null
    ? say("attendance.expected-none")
    : say("attendance.expected", { days: inDays(of.expected) });
}
