import { type Actor, whyNotMay } from "#kernel/actor.ts";

type Veilable = { place: string | null; input: unknown; result: unknown };

/** A complaint is for those who answer it, and never for whom it is about: in the trail as in its own list. */
const isComplaintOfOthers = (actor: Actor, place: string, input: unknown): boolean => {
  const { kind, aboutCadre } = (input ?? {}) as { kind?: unknown; aboutCadre?: unknown };
  return kind === "complaint" && (aboutCadre === actor.cadreId || whyNotMay(actor, "worklog.answer", place) !== null);
};

/** What was asked and answered about a household is for those who may read households; an auditor sees that it happened, by whom and when. */
export const veiled = <Row extends Veilable>(actor: Actor, row: Row): Row =>
  row.place !== null &&
  (whyNotMay(actor, "household.read", row.place) !== null || isComplaintOfOthers(actor, row.place, row.input))
    ? { ...row, input: null, result: null }
    : row;
