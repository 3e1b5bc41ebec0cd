import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { PageAsked } from "#kernel/page.ts";
import { Device, GroundCode, Line, TaskId, TaskListId, Title } from "./ids.ts";

export const TASK_STATES = ["open", "reported", "done", "dropped"] as const;
export type TaskState = (typeof TASK_STATES)[number];
/** One item for one ground, owned by a person, or by whoever holds a post there. */
export const TaskAsked = z.object({
  taskId: TaskId,
  place: GroundCode,
  title: Title,
  dueOn: Day,
  ownerId: CadreId.nullable().default(null),
  post: z.string().max(40).nullable().default(null),
});
export const IssueTasks = z.object({
  commandId: CommandId,
  listId: TaskListId,
  place: GroundCode,
  title: Title,
  about: z.string().trim().max(2_000).default(""),
  documentNo: z.string().trim().max(60).default(""),
  items: z.array(TaskAsked).min(1).max(500),
});
export const ReportTask = z.object({
  commandId: CommandId,
  taskId: TaskId,
  note: Line.min(2),
  percent: z.int().min(0).max(100),
  device: Device.optional(),
});
export const JudgeTask = z.object({
  commandId: CommandId,
  taskId: TaskId,
  action: z.enum(["accept", "return", "drop"]),
  note: Line.default(""),
});
export const TaskDone = z.object({ taskId: TaskId, state: z.enum(TASK_STATES) });
export const TasksIssued = z.object({ listId: TaskListId, tasks: z.number() });

export const ListTasks = PageAsked.extend({
  whose: z.enum(["mine", "given", "ground"]),
  state: z.enum([...TASK_STATES, "overdue"]).optional(),
  listId: TaskListId.optional(),
  under: GroundCode.optional(),
});
export const OneTask = z.object({ taskId: TaskId });
export const TaskRow = z.object({
  id: TaskId,
  place: z.string(),
  title: z.string(),
  listTitle: z.string().nullable(),
  meetingTitle: z.string().nullable(),
  ownerId: CadreId,
  ownerName: z.string(),
  issuedBy: CadreId,
  dueOn: Day,
  state: z.enum(TASK_STATES),
  doneOn: Day.nullable(),
  percent: z.number().nullable(),
});
export type TaskRow = z.infer<typeof TaskRow>;
export const TaskShown = TaskRow.extend({
  about: z.string().nullable(),
  steps: z.array(
    z.object({ action: z.string(), by: z.string(), at: Instant, note: z.string(), percent: z.number().nullable() }),
  ),
});
export type TaskShown = z.infer<typeof TaskShown>;
export const ListsAsked = z.object({ under: GroundCode.optional() });
export const TaskListRow = z.object({
  id: TaskListId,
  place: z.string(),
  title: z.string(),
  documentNo: z.string(),
  issuedAt: Instant,
  tasks: z.number(),
  done: z.number(),
  overdue: z.number(),
});
