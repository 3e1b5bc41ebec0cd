import type { Refusal } from "#kernel/refusal.ts";
import { no } from "./refusals.ts";
import type { TaskState } from "./task-shapes.ts";

type Task = { state: string; ownerId: string; issuedBy: string };

/** Feedback comes from the owner, while the task is open or has been reported. */
export function whyNotReport(task: Task, cadreId: string): Refusal | null {
  if (task.state !== "open" && task.state !== "reported") return no.taskNotNow({ state: task.state });
  return task.ownerId === cadreId ? null : no.taskNotYours({});
}

/** Who gave it judges it, or whoever gives tasks on its ground; never the owner. Only what is reported is accepted or returned. */
export function whyNotJudge(
  task: Task,
  action: "accept" | "return" | "drop",
  by: { cadreId: string; gives: boolean },
): Refusal | null {
  if (by.cadreId === task.ownerId && by.cadreId !== task.issuedBy) return no.taskNotYoursToJudge({});
  if (by.cadreId !== task.issuedBy && !by.gives) return no.taskNotYoursToJudge({});
  if (task.state === "done" || task.state === "dropped") return no.taskNotNow({ state: task.state });
  return action !== "drop" && task.state !== "reported" ? no.taskNotNow({ state: task.state }) : null;
}

/** Where a report leads: done is only said by who gave it; all of it (100 %) is reported. */
export const afterReport = (percent: number): TaskState => (percent === 100 ? "reported" : "open");
export const afterJudging = { accept: "done", return: "open", drop: "dropped" } as const satisfies Record<
  string,
  TaskState
>;
