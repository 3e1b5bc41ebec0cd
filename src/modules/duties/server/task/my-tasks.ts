import { z } from "zod";
import { query } from "#platform/query.ts";
import { TaskShown } from "../../domain/task-shapes.ts";
import { tasksSeen } from "./tasks.ts";

const MOST = 60;

/** My tasks that are not at their end, the nearest day first, each whole: a phone carries them where there is no signal. */
export const listMyTasks = query({
  name: "task.mine",
  verb: "task.read",
  input: z.object({}).optional(),
  run: async ({ tx, actor }) => {
    const rows = await tasksSeen(tx, actor)
      .where("task.ownerId", "=", actor.cadreId)
      .where("task.state", "in", ["open", "reported"])
      .orderBy("task.dueOn")
      .orderBy("task.id")
      .limit(MOST)
      .execute();
    if (rows.length === 0) return [];
    const steps = await tx
      .selectFrom("taskStep")
      .select(["taskId", "action", "byName as by", "at", "note", "percent"])
      .where("countyCode", "=", actor.countyCode)
      .where(
        "taskId",
        "in",
        rows.map((one) => one.id),
      )
      .orderBy("at")
      .execute();
    return rows.map((row) => TaskShown.parse({ ...row, steps: steps.filter((one) => one.taskId === row.id) }));
  },
});
