import type { Day } from "./day.ts";
import type { CadreId } from "./ids.ts";
import type { Instant } from "./instant.ts";
import type { Place, Territory } from "./territory.ts";

/**
 * A record that can settle a duty: that something of a kind was done, by whom, where, on which day.
 * `at` is the server's time and orders; `ref` names the record. `topic` tells kinds of one kind apart: which meeting, which household.
 */
export type Evidence = {
  kind: string;
  cadreId: CadreId | null;
  place: Place | Territory;
  day: Day;
  at: Instant;
  ref: string;
  topic?: string;
  /** Only before or after noon; without it, the whole day. Duties that count days count halves. */
  half?: "am" | "pm";
};
