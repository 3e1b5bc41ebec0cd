import type { Day } from "#kernel/day.ts";
import type { CadreId } from "#kernel/ids.ts";
import { type CaseRow, goneOn, whyNotCancelLeave, whyNotCancelTrip } from "#modules/attendance/contract.ts";

export type CaseAct = "cancel" | "return" | "answer" | "appeal";

/** The command behind each act, by what it is about. */
export const COMMANDS = {
  "leave cancel": "attendance.cancel-leave",
  "leave return": "attendance.report-return",
  "trip cancel": "attendance.cancel-trip",
  "question answer": "attendance.answer-question",
  "question appeal": "attendance.appeal-question",
} as const;

/** What I can do about a case of mine today, by the server's own rules. */
export function actOn(row: CaseRow, today: Day): CaseAct | null {
  const me: { cadreId: CadreId } = { cadreId: row.cadre.id };
  const asked = { cadreId: row.cadre.id, place: row.place, state: row.state };
  if (row.kind === "leave") {
    const leave = { ...row, ...asked, state: row.state as "approved", returnedHalf: null };
    if (whyNotCancelLeave(leave, me, today) === null) return "cancel";
    return row.state === "approved" && !goneOn(row, today) ? "return" : null;
  }
  if (row.kind === "trip")
    return whyNotCancelTrip({ ...asked, fromDay: row.fromDay }, me, today) === null ? "cancel" : null;
  if (row.kind === "question") return row.state === "open" ? "answer" : row.state === "set-aside" ? "appeal" : null;
  return null;
}

/** The name of the command an act on a case becomes. */
export const commandOf = (row: CaseRow, act: CaseAct): string =>
  COMMANDS[`${row.kind} ${act}` as keyof typeof COMMANDS] ?? "";
