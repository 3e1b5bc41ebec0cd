import type { Day } from "#kernel/day.ts";
import type { Call } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { sendNotice } from "../notice/send.ts";

export type NewTask = {
  id: string;
  place: string;
  title: string;
  owner: { cadreId: string; name: string };
  dueOn: Day;
  listId?: string;
  meetingId?: string;
  documentId?: string;
};

/** Writes tasks down and tells each owner once: what, by when. */
export async function addTasks(call: Call<unknown>, tasks: readonly NewTask[], from: string): Promise<void> {
  const { tx, actor, now } = call;
  if (tasks.length === 0) return;
  await tx
    .insertInto("task")
    .values(
      tasks.map(({ owner, ...one }) => ({
        countyCode: actor.countyCode,
        ...one,
        ownerId: owner.cadreId,
        ownerName: owner.name,
        issuedBy: actor.cadreId,
        state: "open" as const,
        changedAt: now,
      })),
    )
    .execute();
  for (const [cadreId, own] of Map.groupBy(tasks, (one) => one.owner.cadreId)) {
    const [first] = own;
    if (!first || cadreId === actor.cadreId) continue;
    await sendNotice(tx, {
      id: derivedId("task-notice", first.id),
      countyCode: actor.countyCode,
      place: first.place,
      kind: "task",
      title: (own.length === 1 ? first.title : `${from}（${own.length}）`).slice(0, 100),
      body: own.map((one) => `${one.dueOn} ${one.title}`).join("\n"),
      page: own.length === 1 ? `/tasks/${first.id}` : "/tasks",
      to: [cadreId],
      by: actor,
      now,
    });
  }
}
