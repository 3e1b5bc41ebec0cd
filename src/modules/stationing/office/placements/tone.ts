import type { Tone } from "#ui/StateChip.tsx";
import type { PlacementState } from "../../contract.ts";

export const toneOf = (state: PlacementState): Tone =>
  ({
    appointed: "attention",
    "on-post": "done",
    "handing-over": "attention",
    "handed-over": "running",
    closed: "quiet",
    cancelled: "quiet",
  })[state] as Tone;
