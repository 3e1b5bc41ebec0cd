import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, UnitId } from "#kernel/ids.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { GROUP_KINDS, MEMBER_ROLES, SUB_GROUP_KINDS } from "../groups.ts";
import { VILLAGE_GROUP_GAPS } from "../village-group.ts";
import { DocumentNo, LeadingGroupId, MemberId, Name, PersonRef, Reason, SubGroupId, UnitRef } from "./common.ts";

export const CreateGroup = z.object({
  commandId: CommandId,
  id: LeadingGroupId,
  name: Name,
  kind: z.enum(GROUP_KINDS),
  territory: Territory,
  documentNo: DocumentNo,
  duties: z.string().trim().max(2000).default(""),
  since: Day,
  oneOfficeSevenGroups: z
    .boolean()
    .default(false)
    .describe("Begin with the proposed office and seven groups (一办七组)"),
});

export const ChangeGroup = z.object({
  commandId: CommandId,
  id: LeadingGroupId,
  name: Name,
  documentNo: DocumentNo,
  duties: z.string().trim().max(2000),
});

export const EndGroup = z.object({
  commandId: CommandId,
  id: LeadingGroupId,
  on: Day,
  reason: Reason,
  membersToo: z.boolean().default(false).describe("The seats still held end with the group; otherwise they bar it"),
});

export const SaveSubGroup = z.object({
  commandId: CommandId,
  groupId: LeadingGroupId,
  id: SubGroupId,
  kind: z.enum(SUB_GROUP_KINDS),
  name: Name,
  no: z.int().min(0).max(500),
  unitId: UnitId.nullable().default(null),
  territory: Territory.nullable().default(null),
  duties: z.string().trim().max(2000).default(""),
});

export const EndSubGroup = z.object({ commandId: CommandId, groupId: LeadingGroupId, id: SubGroupId, on: Day });

export const AddMember = z.object({
  commandId: CommandId,
  groupId: LeadingGroupId,
  id: MemberId,
  subGroupId: SubGroupId.nullable().default(null),
  cadreId: CadreId,
  role: z.enum(MEMBER_ROLES),
  fullTime: z.boolean().default(false),
  since: Day,
});

export const EndMember = z.object({ commandId: CommandId, groupId: LeadingGroupId, id: MemberId, on: Day });

export const FormVillageGroups = z.object({
  commandId: CommandId,
  under: Territory.describe("A village, or all villages under a township or the county that have no group yet"),
  documentNo: DocumentNo,
  since: Day,
});

const MemberRow = z.object({
  id: MemberId,
  cadre: PersonRef,
  role: z.enum(MEMBER_ROLES),
  fullTime: z.boolean(),
  since: Day,
});

export const GroupRow = z.object({
  id: LeadingGroupId,
  name: z.string(),
  kind: z.enum(GROUP_KINDS),
  territory: Territory,
  territoryName: z.string(),
  documentNo: z.string().nullable(),
  heads: z.array(z.string()),
  members: z.int(),
  since: Day,
  until: Day.nullable(),
});

export const GroupRead = GroupRow.omit({ heads: true, members: true }).extend({
  duties: z.string(),
  endReason: z.string().nullable(),
  members: z
    .array(MemberRow)
    .describe(
      "Of the group itself; those of its parts stand with the part. Of a group that has ended: who sat there last",
    ),
  subGroups: z.array(
    z.object({
      id: SubGroupId,
      kind: z.enum(SUB_GROUP_KINDS),
      name: z.string(),
      no: z.int(),
      unit: UnitRef.nullable(),
      territory: Territory.nullable(),
      territoryName: z.string().nullable(),
      duties: z.string(),
      members: z.array(MemberRow),
    }),
  ),
});

export type GroupRead = z.infer<typeof GroupRead>;

export const CoverageRow = z.object({
  place: Place,
  name: z.string(),
  township: z.string(),
  groupId: LeadingGroupId.nullable(),
  head: z.string().nullable(),
  members: z.int(),
  archiveKeeper: z.string().nullable(),
  policyGuide: z.string().nullable(),
  gaps: z.array(z.enum(VILLAGE_GROUP_GAPS)),
});

export type CoverageRow = z.infer<typeof CoverageRow>;
