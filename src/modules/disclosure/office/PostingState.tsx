import { Deadline } from "#ui/Deadline.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import type { PostingRow, PostingState as State } from "../contract.ts";

const TONE: Readonly<Record<State, Tone>> = {
  draft: "quiet",
  checked: "attention",
  approved: "attention",
  posted: "running",
  ended: "attention",
  closed: "done",
  "taken-down": "done",
  withdrawn: "trouble",
};

type Shown = Pick<PostingRow, "state" | "openObjections" | "outcome">;

/** Where a posting stands; an ended one with open objections says that these are being handled. */
export function PostingChip({ posting }: { posting: Shown }) {
  const { speak } = useSpeech();
  const handling = posting.state === "ended" && posting.openObjections > 0;
  return (
    <StateChip tone={TONE[posting.state]} word={speak(`posting.state.${handling ? "handling" : posting.state}`)} />
  );
}

/** How long it still hangs, or how it came out. */
export function PostingEnd({ posting }: { posting: Shown & Pick<PostingRow, "lastDay" | "postedOn"> }) {
  const { speak, say } = useSpeech();
  if (posting.outcome) return <span>{speak(`posting.outcome.${posting.outcome}`)}</span>;
  if (posting.lastDay && posting.state === "posted") return <Deadline on={posting.lastDay} />;
  if (posting.postedOn && posting.state === "posted") return <span>{say("posting.clock.stopped")}</span>;
  return null;
}
