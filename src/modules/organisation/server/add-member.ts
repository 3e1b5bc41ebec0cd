import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { command } from "#platform/command.ts";
import { AddMember, EndMember, MemberId } from "../contract.ts";
import { whyNotServe } from "../domain/appointing.ts";
import { whyNotChangeGroup } from "../domain/groups.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import { getCadre } from "./cadre-facts.ts";
import { findGroup } from "./groups.ts";

/** A cadre takes a seat in a leading group or in one of its parts. */
export const addMember = command({
  name: "organisation.add-member",
  verb: "organisation.edit",
  input: AddMember,
  output: z.object({ id: MemberId }),
  load: async ({ tx, actor, input }) => ({
    group: await findGroup(tx, actor.countyCode, input.groupId),
    cadre: await getCadre(tx, actor.countyCode, input.cadreId),
    part: input.subGroupId
      ? await tx
          .selectFrom("subGroup")
          .select(["id"])
          .where("countyCode", "=", actor.countyCode)
          .where("leadingGroupId", "=", input.groupId)
          .where("id", "=", input.subGroupId)
          .where("until", "is", null)
          .executeTakeFirst()
      : null,
    seat: await tx
      .selectFrom("groupMember")
      .select(["id"])
      .where("countyCode", "=", actor.countyCode)
      .where("leadingGroupId", "=", input.groupId)
      .where("subGroupId", input.subGroupId ? "=" : "is", input.subGroupId)
      .where("cadreId", "=", input.cadreId)
      .where("until", "is", null)
      .executeTakeFirst(),
  }),
  whyNot: ({ actor, input }, { group, cadre, part, seat }) => {
    const not = whyNotChangeGroup(group && whyNotMay(actor, "organisation.edit", group.territory) ? undefined : group);
    if (not) return not;
    if (part === undefined) return no.subGroupNotFound({});
    if (seat) return no.memberAlready({ name: cadre.name });
    return whyNotServe(cadre, { since: input.since, until: null });
  },
  run: async ({ tx, actor, input, now, mark }, { group }) => {
    mark({ place: group?.territory ?? actor.countyCode, subject: input.groupId });
    const { commandId: _, groupId, ...facts } = input;
    await tx
      .insertInto("groupMember")
      .values({ countyCode: actor.countyCode, leadingGroupId: groupId, ...facts, changedAt: now })
      .execute();
    return { id: input.id };
  },
});

/** A seat in a leading group is given up. */
export const endMember = command({
  name: "organisation.end-member",
  verb: "organisation.edit",
  input: EndMember,
  output: z.object({ id: MemberId }),
  load: async ({ tx, actor, input }) => ({
    group: await findGroup(tx, actor.countyCode, input.groupId),
    seat: await tx
      .selectFrom("groupMember")
      .select(["since", "until"])
      .where("countyCode", "=", actor.countyCode)
      .where("leadingGroupId", "=", input.groupId)
      .where("id", "=", input.id)
      .executeTakeFirst(),
  }),
  whyNot: ({ actor, input }, { group, seat }) => {
    const not = whyNotChangeGroup(group && whyNotMay(actor, "organisation.edit", group.territory) ? undefined : group);
    if (not) return not;
    if (!seat || seat.until) return no.memberNotFound({});
    return input.on < seat.since ? no.endsBeforeItBegan({ since: seat.since }) : null;
  },
  run: async ({ tx, actor, input, now, mark }, { group }) => {
    mark({ place: group?.territory ?? actor.countyCode, subject: input.groupId });
    await tx
      .updateTable("groupMember")
      .set({ until: input.on, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .execute();
    return { id: input.id };
  },
});
