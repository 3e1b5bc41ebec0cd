import type { Form } from "../store/drafts.ts";

/** Where each kind of form is written. */
const PLACES: Readonly<Record<string, string>> = {
  survey: "survey",
  log: "log",
  feedback: "feedback",
  leave: "away/leave",
  trip: "away/trip",
  report: "report",
  return: "return",
  answer: "answer",
  correction: "correction",
  meeting: "meeting",
  task: "task",
  mark: "mark",
  "follow-up": "emergency",
  milestone: "milestone",
};

/** The address at which a form is opened again, half-done or refused. */
export function placeOf({ id, kind }: Form): string | null {
  const place = PLACES[kind];
  if (!place) return null;
  return id === kind ? place : `${place}/${id}`;
}
