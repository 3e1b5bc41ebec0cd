import type { Tone } from "#ui/StateChip.tsx";
import type { DisputeState, ResolutionState } from "../contract.ts";

/** How a matter feels: under way, hanging in public, done, gone. */
export const toneOfResolution = (state: ResolutionState): Tone =>
  state === "closed" ? "done" : state === "withdrawn" ? "quiet" : state === "resolved" ? "attention" : "running";

const DISPUTE: Readonly<Record<DisputeState, Tone>> = {
  reported: "attention",
  mediating: "running",
  above: "attention",
  settled: "running",
  closed: "done",
  withdrawn: "quiet",
};
export const toneOfDispute = (state: DisputeState, late: boolean): Tone => (late ? "trouble" : DISPUTE[state]);
