import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { type Call, command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { JudgeTask, ReportTask, TaskDone, type TaskState } from "../../domain/task-shapes.ts";
import { afterJudging, afterReport, whyNotJudge, whyNotReport } from "../../domain/tasks.ts";
import { sendNotice } from "../notice/send.ts";
import { getTask } from "./tasks.ts";

type Step = {
  action: "report" | "accept" | "return" | "drop";
  note: string;
  percent: number | null;
  device?: object | undefined;
};
type Found = Awaited<ReturnType<typeof getTask>>;

async function step(call: Call<{ commandId: string }>, task: Found, to: TaskState, one: Step): Promise<void> {
  const { tx, actor, input, now, mark } = call;
  mark({ place: task.place, subject: task.id });
  await tx
    .insertInto("taskStep")
    .values({
      countyCode: actor.countyCode,
      id: input.commandId,
      place: task.place,
      taskId: task.id,
      action: one.action,
      byId: actor.cadreId,
      byName: actor.name,
      at: now,
      note: one.note,
      percent: one.percent,
      device: one.device ? JSON.stringify(one.device) : null,
    })
    .execute();
  await tx
    .updateTable("task")
    .set({ state: to, doneOn: to === "done" ? dayOf(now) : null, changedAt: now })
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", task.id)
    .execute();
}

/** Feedback by the owner: how far, in words; at 100 % it waits for whoever gave it. */
export const reportTask = command({
  name: "task.report",
  verb: "self.use",
  input: ReportTask,
  output: TaskDone,
  load: ({ tx, actor, input }) => getTask(tx, actor, input.taskId),
  whyNot: ({ actor }, task) => whyNotReport(task, actor.cadreId),
  run: async (call, task) => {
    const { note, percent, device, taskId } = call.input;
    const state = afterReport(percent);
    await step(call, task, state, { action: "report", note, percent, device });
    return { taskId, state };
  },
});

/** Accepted, given back with a reason, or dropped: by whoever gave it, or gives tasks on its ground. */
export const judgeTask = command({
  name: "task.judge",
  verb: "task.give",
  input: JudgeTask,
  output: TaskDone,
  load: ({ tx, actor, input }) => getTask(tx, actor, input.taskId),
  whyNot: ({ actor, input }, task) =>
    whyNotJudge(task, input.action, {
      cadreId: actor.cadreId,
      gives: whyNotMay(actor, "task.give", task.place) === null,
    }),
  run: async (call, task) => {
    const { action, note, taskId } = call.input;
    const state = afterJudging[action];
    await step(call, task, state, { action, note, percent: null });
    if (action === "return" && task.ownerId !== call.actor.cadreId)
      await sendNotice(call.tx, {
        id: derivedId("task-returned", call.input.commandId),
        countyCode: call.actor.countyCode,
        place: task.place,
        kind: "task",
        title: `退回：${task.title}`.slice(0, 100),
        body: note,
        page: `/tasks/${task.id}`,
        to: [task.ownerId],
        by: call.actor,
        now: call.now,
      });
    return { taskId, state };
  },
});
