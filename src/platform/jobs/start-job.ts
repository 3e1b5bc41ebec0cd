import { JobId } from "#kernel/ids.ts";
import type { Call } from "../command.ts";
import { derivedId } from "../derived-id.ts";

/** What a job is asked to do. `place` is the ground it works on; `input` carries ids and choices, no personal facts. */
export type JobAsked = { kind: string; place: string; input: object; total?: number };

/** Queues long work in the same transaction as the command that asks for it. A retried command finds its job by the same id. */
export async function startJob(call: Call<{ commandId: string }>, asked: JobAsked): Promise<JobId> {
  const id = JobId.parse(derivedId("job", call.input.commandId, asked.kind));
  await call.tx
    .insertInto("job")
    .values({
      countyCode: call.actor.countyCode,
      id,
      kind: asked.kind,
      place: asked.place,
      accountId: call.actor.accountId,
      actor: JSON.stringify(call.actor),
      input: JSON.stringify(asked.input),
      totalCount: asked.total ?? null,
      createdAt: call.now,
    })
    .execute();
  return id;
}
