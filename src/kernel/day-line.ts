import type { Day } from "./day.ts";

/** One line of somebody's day as a module tells it: what waits, until when, and the page on which it is done. */
export type DayLine = {
  key: string;
  /** `due`: today or before, or somebody waits for it · `soon` · `waiting`: others have to move. */
  group: "due" | "soon" | "waiting";
  /** Its word is `duties.kind.<kind>`. */
  kind: string;
  zh: string;
  en: string;
  place: string | null;
  /** The last day, if there is one. */
  on: Day | null;
  late: boolean;
  to: string;
  /** The page that lists all of its kind: many of one kind become one line that leads there. */
  all: string;
};

/** Where something with a last day belongs: due today or before, soon, or not yet to be seen. */
export const groupOf = (on: Day | null, today: Day, until: Day): "due" | "soon" | null =>
  on === null || on <= today ? "due" : on <= until ? "soon" : null;

/** The same for what is asked of somebody already: it is seen, however far its last day. */
export const askedGroup = (on: Day, today: Day, until: Day): "due" | "soon" => groupOf(on, today, until) ?? "soon";
