import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { no } from "../../domain/refusals.ts";
import { ListsAsked, ListTasks, OneTask, TaskListRow, TaskRow, TaskShown } from "../../domain/task-shapes.ts";

/** Tasks on my ground, and those I own or gave. */
export const tasksSeen = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom("task")
    .leftJoin("taskList as l", (join) =>
      join.onRef("l.countyCode", "=", "task.countyCode").onRef("l.id", "=", "task.listId"),
    )
    .leftJoin("meeting as m", (join) =>
      join.onRef("m.countyCode", "=", "task.countyCode").onRef("m.id", "=", "task.meetingId"),
    )
    .selectAll("task")
    .select(["l.title as listTitle", "l.about", "m.title as meetingTitle"])
    .select(
      sql<
        number | null
      >`(select s.percent from task_step s where s.county_code = task.county_code and s.task_id = task.id and s.action = 'report' order by s.at desc limit 1)`.as(
        "percent",
      ),
    )
    .where("task.countyCode", "=", actor.countyCode)
    .where((eb) =>
      eb.or([
        within(actor, "task.read", "task.place"),
        eb("task.ownerId", "=", actor.cadreId),
        eb("task.issuedBy", "=", actor.cadreId),
      ]),
    );

export async function getTask(tx: Tx, actor: Actor, taskId: string) {
  const row = await tasksSeen(tx, actor).where("task.id", "=", taskId).executeTakeFirst();
  if (!row) throw no.task({});
  return row;
}

export const listTasks = query({
  name: "task.list",
  verb: "task.read",
  input: ListTasks,
  run: async ({ tx, actor, input, now }) => {
    const { whose, state, listId, under, after, limit } = input;
    let rows = tasksSeen(tx, actor);
    if (whose === "mine") rows = rows.where("task.ownerId", "=", actor.cadreId);
    if (whose === "given") rows = rows.where("task.issuedBy", "=", actor.cadreId);
    if (state === "overdue")
      rows = rows.where("task.state", "in", ["open", "reported"]).where("task.dueOn", "<", dayOf(now));
    else if (state) rows = rows.where("task.state", "=", state);
    if (listId) rows = rows.where("task.listId", "=", listId);
    if (under) rows = rows.where(sql<boolean>`starts_with(task.place, ${under})`);
    if (after) {
      const [on = "", id = ""] = after.split(" ");
      rows = rows.where(sql<boolean>`(task.due_on, task.id) > (${on}::date, ${id}::uuid)`);
    }
    const found = await rows
      .orderBy("task.dueOn")
      .orderBy("task.id")
      .limit(limit + 1)
      .execute();
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      rows: page.map((one) => TaskRow.parse(one)),
      next: found.length > limit && last ? `${last.dueOn} ${last.id}` : null,
    };
  },
});

/** The lists issued on my ground, each with how far it is. */
export const listTaskLists = query({
  name: "task.lists",
  verb: "task.read",
  input: ListsAsked,
  run: async ({ tx, actor, input, now }) => {
    const count = (
      what: string,
    ) => sql<number>`(select count(*)::int from task t where t.county_code = task_list.county_code
      and t.list_id = task_list.id ${sql.raw(what)})`;
    const rows = await tx
      .selectFrom("taskList")
      .select(["id", "place", "title", "documentNo", "issuedAt"])
      .select([
        count("and t.state <> 'dropped'").as("tasks"),
        count("and t.state = 'done'").as("done"),
        count(`and t.state in ('open', 'reported') and t.due_on < '${dayOf(now)}'`).as("overdue"),
      ])
      .where("countyCode", "=", actor.countyCode)
      .where((eb) => eb.or([within(actor, "task.read", "taskList.place"), eb("issuedBy", "=", actor.cadreId)]))
      .$if(input.under !== undefined, (all) => all.where(sql<boolean>`starts_with(place, ${input.under ?? ""})`))
      .orderBy("issuedAt", "desc")
      .limit(100)
      .execute();
    return rows.map((one) => TaskListRow.parse(one));
  },
});

export const readTask = query({
  name: "task.read",
  verb: "task.read",
  input: OneTask,
  run: async ({ tx, actor, input }) => {
    const row = await getTask(tx, actor, input.taskId);
    const steps = await tx
      .selectFrom("taskStep")
      .select(["action", "byName as by", "at", "note", "percent"])
      .where("countyCode", "=", actor.countyCode)
      .where("taskId", "=", row.id)
      .orderBy("at")
      .execute();
    return TaskShown.parse({ ...row, steps });
  },
});
