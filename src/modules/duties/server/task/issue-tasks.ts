import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { holdersOf } from "#modules/organisation/index.ts";
import { command } from "#platform/command.ts";
import { no } from "../../domain/refusals.ts";
import { IssueTasks, TasksIssued } from "../../domain/task-shapes.ts";
import { servingCadres } from "../people.ts";
import { addTasks } from "./add-tasks.ts";

/** An itemised list from an upper to a lower level (seed 002, X17): each item for one ground and one owner. */
export const issueTasks = command({
  name: "task.issue",
  verb: "task.give",
  input: IssueTasks,
  output: TasksIssued,
  load: async ({ tx, actor, input, now }) => {
    const day = dayOf(now);
    const named = await servingCadres(
      tx,
      actor.countyCode,
      input.items.flatMap((one) => one.ownerId ?? []),
      day,
    );
    const known = await tx
      .selectFrom("taskList")
      .select("id")
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.listId)
      .executeTakeFirst();
    const items = [];
    for (const item of input.items) {
      const [holder] = item.post
        ? (await holdersOf(tx, actor.countyCode, [item.post], item.place, day)).filter(
            (one) => one.territory === item.place,
          )
        : [];
      items.push({ ...item, owner: item.ownerId ? named.get(item.ownerId) : holder });
    }
    return { items, known: known !== undefined };
  },
  whyNot: ({ actor, input, now }, { items, known }) => {
    const outside = [input.place, ...items.map((one) => one.place)]
      .map((at) => whyNotMay(actor, "task.give", at))
      .find((one) => one !== null);
    if (outside) return outside;
    if (known) return no.exists({});
    const nobody = items.find((one) => !one.owner);
    if (nobody) return nobody.ownerId ? no.owner({}) : no.taskNobody({ place: nobody.place });
    return items.some((one) => one.dueOn < dayOf(now)) ? no.taskDue({}) : null;
  },
  run: async (call, { items }) => {
    const { tx, actor, input, now, mark } = call;
    const { listId, place, title, about, documentNo } = input;
    mark({ place, subject: listId });
    await tx
      .insertInto("taskList")
      .values({
        countyCode: actor.countyCode,
        id: listId,
        place,
        title,
        about,
        documentNo,
        issuedBy: actor.cadreId,
        issuedAt: now,
      })
      .execute();
    await addTasks(
      call,
      items.flatMap((one) =>
        one.owner
          ? [{ id: one.taskId, place: one.place, title: one.title, owner: one.owner, dueOn: one.dueOn, listId }]
          : [],
      ),
      title,
    );
    return { listId, tasks: items.length };
  },
});
