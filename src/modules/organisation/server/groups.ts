import { sql } from "kysely";
import { z } from "zod";
import type { Day } from "#kernel/day.ts";
import { Territory } from "#kernel/territory.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { GroupRead, GroupRow, LeadingGroupId } from "../contract.ts";
import { GROUP_KINDS, type GroupFacts, type GroupKind, isHead, MEMBER_ROLES } from "../domain/groups.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";

/** A leading group as the rules about it need it. */
export async function findGroup(tx: Tx | Db, countyCode: string, id: string): Promise<GroupFacts | undefined> {
  const row = await tx
    .selectFrom("leadingGroup")
    .select(["id", "name", "kind", "territory", "since", "until"])
    .where("countyCode", "=", countyCode)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...row, kind: row.kind as GroupKind, territory: Territory.parse(row.territory) };
}

const IN_ORDER: readonly string[] = MEMBER_ROLES;
const roleOrder = (role: string): number => IN_ORDER.indexOf(role);

/** The members of groups who sit there now, heads first; of a group that ended on `endedOn`, those who sat there to the end. */
async function membersOf(tx: Tx, countyCode: string, groupIds: readonly string[], endedOn: string | null = null) {
  if (groupIds.length === 0) return [];
  const rows = await tx
    .selectFrom("groupMember as m")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "m.countyCode").onRef("c.id", "=", "m.cadreId"))
    .select(["m.id", "m.leadingGroupId", "m.subGroupId", "m.cadreId", "c.name", "m.role", "m.fullTime", "m.since"])
    .where("m.countyCode", "=", countyCode)
    .where("m.leadingGroupId", "in", [...groupIds])
    .where((eb) =>
      eb.or([eb("m.until", "is", null), ...(endedOn === null ? [] : [eb("m.until", ">=", endedOn as Day)])]),
    )
    .orderBy("m.since")
    .orderBy("m.id")
    .execute();
  return rows
    .map((row) => ({ ...row, cadre: { id: row.cadreId, name: row.name } }))
    .sort((a, b) => roleOrder(a.role) - roleOrder(b.role));
}

/** Leading groups, commands and village groups, from the county down. */
export const listGroups = query({
  name: "organisation.groups",
  verb: "organisation.read",
  input: z.object({
    under: Territory.optional(),
    kind: z.enum(GROUP_KINDS).optional(),
    ended: z.literal("yes").optional(),
  }),
  run: async ({ tx, actor, input }) => {
    const groups = await tx
      .selectFrom("leadingGroup")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .$if(!input.ended, (one) => one.where("until", "is", null))
      .$if(input.kind !== undefined, (one) => one.where("kind", "=", input.kind ?? ""))
      .$if(input.under !== undefined, (one) => one.where(sql<boolean>`starts_with(territory, ${input.under ?? ""})`))
      .orderBy("territory")
      .orderBy("since")
      .execute();
    const members = Map.groupBy(
      await membersOf(
        tx,
        actor.countyCode,
        groups.map((one) => one.id),
      ),
      (one) => one.leadingGroupId,
    );
    const names = await fullPlaceNames(
      tx,
      groups.map((one) => one.territory),
    );
    return groups.map((group) => {
      const own = members.get(group.id) ?? [];
      return GroupRow.parse({
        ...group,
        territoryName: names.get(group.territory) ?? group.territory,
        heads: own.filter((one) => one.subGroupId === null && isHead(one.role)).map((one) => one.name),
        members: new Set(own.map((one) => one.cadreId)).size,
      });
    });
  },
});

/** One leading group with its office, its groups, their duties and who sits where. */
export const readGroup = query({
  name: "organisation.group",
  verb: "organisation.read",
  input: z.object({ id: LeadingGroupId }),
  run: async ({ tx, actor, input }) => {
    const group = await tx
      .selectFrom("leadingGroup")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .executeTakeFirst();
    if (!group) throw no.groupNotFound({});
    const parts = await tx
      .selectFrom("subGroup as s")
      .leftJoin("unit as u", (join) => join.onRef("u.countyCode", "=", "s.countyCode").onRef("u.id", "=", "s.unitId"))
      .selectAll("s")
      .select("u.name as unitName")
      .where("s.countyCode", "=", actor.countyCode)
      .where("s.leadingGroupId", "=", input.id)
      .where((eb) =>
        eb.or([eb("s.until", "is", null), ...(group.until === null ? [] : [eb("s.until", ">=", group.until)])]),
      )
      .orderBy("s.no")
      .orderBy("s.id")
      .execute();
    const members = await membersOf(tx, actor.countyCode, [group.id], group.until);
    const names = await fullPlaceNames(tx, [
      group.territory,
      ...parts.flatMap((one) => (one.territory ? [one.territory] : [])),
    ]);
    return GroupRead.parse({
      ...group,
      territoryName: names.get(group.territory) ?? group.territory,
      members: members.filter((one) => one.subGroupId === null),
      subGroups: parts.map((part) => ({
        ...part,
        unit: part.unitId && part.unitName ? { id: part.unitId, name: part.unitName } : null,
        territoryName: part.territory && (names.get(part.territory) ?? part.territory),
        members: members.filter((one) => one.subGroupId === part.id),
      })),
    });
  },
});
