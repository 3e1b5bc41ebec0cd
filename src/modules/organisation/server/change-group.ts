import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { command } from "#platform/command.ts";
import { ChangeGroup, EndGroup, LeadingGroupId } from "../contract.ts";
import { whyNotChangeGroup } from "../domain/groups.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
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

/** A leading group is dissolved. */
export const endGroup = command({
  name: "organisation.end-group",
  verb: "organisation.edit",
  input: EndGroup,
  output: z.object({ id: LeadingGroupId }),
  load: ({ tx, actor, input }) => findGroup(tx, actor.countyCode, input.id),
  whyNot: ({ actor, input }, group) => {
    const not = whyNotChangeGroup(group && whyNotMay(actor, "organisation.edit", group.territory) ? undefined : group);
    return not ?? (group && input.on < group.since ? no.endsBeforeItBegan({ since: group.since }) : null);
  },
  run: async ({ tx, actor, input, now, mark }, group) => {
    mark({ place: group?.territory ?? actor.countyCode, subject: input.id });
    await tx
      .updateTable("leadingGroup")
      .set({ until: input.on, endReason: input.reason, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .execute();
    return { id: input.id };
  },
});
