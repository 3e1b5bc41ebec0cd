import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { findDivision } from "#modules/places/index.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { CreateGroup, LeadingGroupId } from "../contract.ts";
import { type GroupFacts, ONE_OFFICE_SEVEN_GROUPS, whyNotCreateGroup } from "../domain/groups.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";

/** A leading group, a command or a village's responsibility group is set up. */
export const createGroup = command({
  name: "organisation.create-group",
  verb: "organisation.edit",
  input: CreateGroup,
  output: z.object({ id: LeadingGroupId }),
  load: async ({ tx, actor, input }) => ({
    territory: await findDivision(tx, input.territory),
    standing: (await tx
      .selectFrom("leadingGroup")
      .select(["id", "name", "kind", "territory", "since", "until"])
      .where("countyCode", "=", actor.countyCode)
      .where("territory", "=", input.territory)
      .execute()) as GroupFacts[],
  }),
  whyNot: ({ actor, input }, { territory, standing }) => {
    if (!territory || whyNotMay(actor, "organisation.edit", input.territory))
      return no.territoryUnknown({ territory: input.territory });
    return whyNotCreateGroup(input, standing);
  },
  run: async ({ tx, actor, input, now, mark }) => {
    mark({ place: input.territory, subject: input.id });
    const { commandId, oneOfficeSevenGroups, ...facts } = input;
    const { countyCode } = actor;
    await tx
      .insertInto("leadingGroup")
      .values({ countyCode, ...facts, changedAt: now })
      .execute();
    if (oneOfficeSevenGroups)
      await tx
        .insertInto("subGroup")
        .values(
          ONE_OFFICE_SEVEN_GROUPS.map((part, no) => ({
            countyCode,
            id: derivedId("sub-group", commandId, part.name),
            leadingGroupId: input.id,
            ...part,
            no,
            changedAt: now,
          })),
        )
        .execute();
    return { id: input.id };
  },
});
