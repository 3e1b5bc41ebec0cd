import { say } from "#i18n/index.ts";
import type { Day } from "#kernel/day.ts";
import type { Call } from "#platform/command.ts";
import { tellPerson } from "./ask-person.ts";

type Case = { id: string; cadreId: string; place: string; fromDay: Day; toDay: Day };

/** Tells somebody that their leave, trip or correction was decided, by whom, and what was said. */
export const tellDecided = (
  call: Call<{ note: string }>,
  kind: "leave" | "trip" | "correction",
  about: Case,
  state: "approved" | "refused",
) => {
  const { id, cadreId, place, fromDay, toDay } = about;
  const span = fromDay === toDay ? fromDay : say("zh", "attendance.notice.span", { from: fromDay, to: toDay });
  const note = call.input.note.trim();
  const by = call.actor.name;
  const body =
    note === ""
      ? say("zh", "attendance.notice.decided-by", { by })
      : say("zh", "attendance.notice.decided-with", { by, note });
  const title = say("zh", `attendance.notice.${kind}-${state}`, { span });
  const told = { about: `${kind}-${state}`, kind: "decision", title, body };
  return tellPerson(call, { id, cadreId, place, day: fromDay }, told);
};
