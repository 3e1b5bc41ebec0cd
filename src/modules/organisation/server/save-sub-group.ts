import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { findDivision } from "#modules/places/index.ts";
import { command } from "#platform/command.ts";
import { EndSubGroup, SaveSubGroup, SubGroupId } from "../contract.ts";
import { whyNotChangeGroup } from "../domain/groups.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import { findGroup } from "./groups.ts";
import { getUnit } from "./units.ts";

/** The office or one of the groups of a leading group is entered or changed, with its duties. */
export const saveSubGroup = command({
  name: "organisation.save-sub-group",
  verb: "organisation.edit",
  input: SaveSubGroup,
  output: z.object({ id: SubGroupId }),
  load: async ({ tx, actor, input }) => ({
    group: await findGroup(tx, actor.countyCode, input.groupId),
    unit: input.unitId ? await getUnit(tx, actor.countyCode, input.unitId) : null,
    territory: input.territory ? await findDivision(tx, input.territory) : null,
    parts: await tx
      .selectFrom("subGroup")
      .select(["id", "leadingGroupId", "kind", "name", "until"])
      .where("countyCode", "=", actor.countyCode)
      .where((eb) => eb.or([eb("leadingGroupId", "=", input.groupId), eb("id", "=", input.id)]))
      .execute(),
  }),
  whyNot: ({ actor, input }, { group, unit, territory, parts }) => {
    const not = whyNotChangeGroup(group && whyNotMay(actor, "organisation.edit", group.territory) ? undefined : group);
    if (not) return not;
    const own = parts.find((one) => one.id === input.id);
    if (own && (own.leadingGroupId !== input.groupId || own.until)) return no.subGroupNotFound({});
    if (unit?.until) return no.unitEnded({ name: unit.name, until: unit.until });
    if (territory === undefined) return no.territoryUnknown({ territory: input.territory ?? "" });
    const others = parts.filter((one) => one.id !== input.id && one.until === null);
    const office = input.kind === "office" && others.find((one) => one.kind === "office");
    if (office) return no.secondOffice({ name: office.name });
    return others.some((one) => one.name === input.name) ? no.groupNameTaken({ name: input.name }) : null;
  },
  run: async ({ tx, actor, input, now, mark }, { group }) => {
    mark({ place: group?.territory ?? actor.countyCode, subject: input.groupId });
    const { commandId: _, id, groupId, ...facts } = input;
    const values = { ...facts, changedAt: now };
    await tx
      .insertInto("subGroup")
      .values({ countyCode: actor.countyCode, id, leadingGroupId: groupId, ...values })
      .onConflict((on) => on.columns(["countyCode", "id"]).doUpdateSet(values))
      .execute();
    return { id };
  },
});

/** A part of a leading group is dissolved; its members leave it. */
export const endSubGroup = command({
  name: "organisation.end-sub-group",
  verb: "organisation.edit",
  input: EndSubGroup,
  output: z.object({ id: SubGroupId }),
  load: async ({ tx, actor, input }) => ({
    group: await findGroup(tx, actor.countyCode, input.groupId),
    part: await tx
      .selectFrom("subGroup")
      .select(["id", "until"])
      .where("countyCode", "=", actor.countyCode)
      .where("leadingGroupId", "=", input.groupId)
      .where("id", "=", input.id)
      .executeTakeFirst(),
  }),
  whyNot: ({ actor }, { group, part }) =>
    whyNotChangeGroup(group && whyNotMay(actor, "organisation.edit", group.territory) ? undefined : group) ??
    (!part || part.until ? no.subGroupNotFound({}) : null),
  run: async ({ tx, actor, input, now, mark }, { group }) => {
    mark({ place: group?.territory ?? actor.countyCode, subject: input.groupId });
    await tx
      .updateTable("groupMember")
      .set({ until: input.on, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("subGroupId", "=", input.id)
      .where("until", "is", null)
      .execute();
    await tx
      .updateTable("subGroup")
      .set({ until: input.on, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .execute();
    return { id: input.id };
  },
});
