import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { command } from "#platform/command.ts";
import { ChangeGroup, LeadingGroupId } from "../contract.ts";
import { whyNotChangeGroup } from "../domain/groups.ts";
import { findGroup } from "./groups.ts";

/** A leading group's name, document or duties are changed. */
export const changeGroup = command({
  name: "organisation.change-group",
  verb: "organisation.edit",
  input: ChangeGroup,
  output: z.object({ id: LeadingGroupId }),
  load: ({ tx, actor, input }) => findGroup(tx, actor.countyCode, input.id),
  whyNot: ({ actor }, group) =>
    whyNotChangeGroup(group && whyNotMay(actor, "organisation.edit", group.territory) ? undefined : group),
  run: async ({ tx, actor, input, now, mark }, group) => {
    mark({ place: group?.territory ?? actor.countyCode, subject: input.id });
    const { commandId: _, id, ...facts } = input;
    await tx
      .updateTable("leadingGroup")
      .set({ ...facts, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", id)
      .execute();
    return { id };
  },
});
