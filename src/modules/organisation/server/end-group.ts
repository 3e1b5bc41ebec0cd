import { sql } from "kysely";
import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { type Day, dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { EndGroup, LeadingGroupId } from "../contract.ts";
import { whyNotEndGroup } from "../domain/groups.ts";
import { findGroup } from "./groups.ts";

/** A leading group ends, and with it its office, its groups and every seat that is still held; earlier rows stay in the history. */
export async function endGroupWithin(
  tx: Tx,
  group: { countyCode: string; id: string },
  end: { on: Day; reason: string; now: Instant },
): Promise<{ parts: number; members: number }> {
  const { countyCode, id } = group;
  const members = await tx
    .updateTable("groupMember")
    .set({ until: sql<Day>`greatest(since, ${end.on})`, changedAt: end.now })
    .where("countyCode", "=", countyCode)
    .where("leadingGroupId", "=", id)
    .where((eb) => eb.or([eb("until", "is", null), eb("until", ">", end.on)]))
    .executeTakeFirst();
  const parts = await tx
    .updateTable("subGroup")
    .set({ until: end.on, changedAt: end.now })
    .where("countyCode", "=", countyCode)
    .where("leadingGroupId", "=", id)
    .where("until", "is", null)
    .executeTakeFirst();
  await tx
    .updateTable("leadingGroup")
    .set({ until: sql<Day>`greatest(since, ${end.on})`, endReason: end.reason, changedAt: end.now })
    .where("countyCode", "=", countyCode)
    .where("id", "=", id)
    .execute();
  return { parts: Number(parts.numUpdatedRows), members: Number(members.numUpdatedRows) };
}

/** A leading group is dissolved. While people sit in it, only when whoever dissolves it says that their seats end too. */
export const endGroup = command({
  name: "organisation.end-group",
  verb: "organisation.edit",
  input: EndGroup,
  output: z.object({ id: LeadingGroupId, parts: z.int(), members: z.int() }),
  load: async ({ tx, actor, input }) => {
    const group = await findGroup(tx, actor.countyCode, input.id);
    const sitting = await tx
      .selectFrom("groupMember")
      .select((eb) => eb.fn.count<number>("cadreId").distinct().as("count"))
      .where("countyCode", "=", actor.countyCode)
      .where("leadingGroupId", "=", input.id)
      .where((eb) => eb.or([eb("until", "is", null), eb("until", ">", input.on)]))
      .executeTakeFirstOrThrow();
    return { group, sitting: Number(sitting.count) };
  },
  whyNot: ({ actor, input, now }, { group, sitting }) =>
    whyNotEndGroup(group && whyNotMay(actor, "organisation.edit", group.territory) ? undefined : group, {
      on: input.on,
      today: dayOf(now),
      sitting,
      membersToo: input.membersToo,
    }),
  run: async ({ tx, actor, input, now, mark }, { group }) => {
    mark({ place: group?.territory ?? actor.countyCode, subject: input.id });
    const ended = await endGroupWithin(tx, { countyCode: actor.countyCode, id: input.id }, { ...input, now });
    return { id: input.id, ...ended };
  },
});
