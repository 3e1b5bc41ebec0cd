import { oc } from "@orpc/contract";
import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, id, UnitId } from "#kernel/ids.ts";
import { PageAsked, pageOf } from "#kernel/page.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { GROUP_KINDS, MEMBER_ROLES, SUB_GROUP_KINDS } from "./domain/groups.ts";
import { POST_CODES } from "./domain/posts.ts";
import { RESPONSIBILITY_KINDS, RESPONSIBILITY_LEVELS } from "./domain/responsibility.ts";
import { UNIT_KINDS, UNIT_LEVELS } from "./domain/units.ts";
import { VILLAGE_GROUP_GAPS } from "./domain/village-group.ts";

export { GROUP_KINDS, type GroupKind, MEMBER_ROLES, type MemberRole, SUB_GROUP_KINDS } from "./domain/groups.ts";
export { isPost, POST_CODES, POSTS, type Post, type PostDef, postDef, VILLAGE_POSTS } from "./domain/posts.ts";
export { RESPONSIBILITY_KINDS, RESPONSIBILITY_LEVELS } from "./domain/responsibility.ts";
export { fullTimeNeeded } from "./domain/staffing.ts";
export { UNIT_KINDS, UNIT_LEVELS } from "./domain/units.ts";
export { VILLAGE_GROUP_GAPS, type VillageGroupGap } from "./domain/village-group.ts";

export const AppointmentId = id<"AppointmentId">();
export type AppointmentId = z.infer<typeof AppointmentId>;
export const LeadingGroupId = id<"LeadingGroupId">();
export type LeadingGroupId = z.infer<typeof LeadingGroupId>;
export const SubGroupId = id<"SubGroupId">();
export const MemberId = id<"MemberId">();
export const ResponsibilityId = id<"ResponsibilityId">();

const Name = z.string().trim().min(1).max(80);
const Short = z.string().trim().max(60).nullable().default(null);
const DocumentNo = z.string().trim().max(100).nullable().default(null);
const Reason = z.string().trim().min(2).max(200);
const Post = z.enum(POST_CODES);

/** Specialities of cadres, matched with types of villages (seed 004, S3). */
export const SPECIALITIES = ["党政", "经济", "专业", "政法"] as const;
/** Why an appointment ends; 召回 bars promotion for three years (seed 001, Y7). */
export const END_REASONS = ["任期届满", "工作调整", "调离", "召回（不胜任）", "健康原因", "退休", "其他"] as const;

const UnitRef = z.object({ id: UnitId, name: z.string() });
const PersonRef = z.object({ id: CadreId, name: z.string() });

export const SaveUnit = z.object({
  commandId: CommandId,
  id: UnitId,
  name: Name,
  kind: z.enum(UNIT_KINDS),
  level: z.enum(UNIT_LEVELS),
  parentId: UnitId.nullable().default(null),
  territory: Territory,
  leaderId: CadreId.nullable().default(null),
  establishment: z.int().min(0).max(100_000).nullable().default(null),
  heavy: z.boolean().default(false),
  premises: z.boolean().nullable().default(null),
  funds: z.boolean().nullable().default(null),
  since: Day,
});
export type SaveUnit = z.infer<typeof SaveUnit>;
export const EndUnit = z.object({ commandId: CommandId, id: UnitId, on: Day, reason: Reason });

export const UnitRow = z.object({
  id: UnitId,
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  level: z.enum(UNIT_LEVELS),
  parentId: UnitId.nullable(),
  territory: Territory,
  territoryName: z.string(),
  leader: PersonRef.nullable(),
  establishment: z.int().nullable(),
  staff: z.int().describe("Cadres on its payroll who serve today"),
  heavy: z.boolean(),
  premises: z.boolean().nullable(),
  funds: z.boolean().nullable(),
  since: Day,
  until: Day.nullable(),
});
export type UnitRow = z.infer<typeof UnitRow>;

const CadreFacts = z.object({
  name: z.string().trim().min(1).max(40),
  sex: z.enum(["男", "女"]).nullable().default(null),
  unitId: UnitId.nullable().default(null),
  title: Short.describe("派出单位职务"),
  rank: Short.describe("行政职务级别"),
  political: Short.describe("政治面貌"),
  education: Short.describe("学历"),
  skills: Short.describe("技术特长"),
  specialities: z.array(z.enum(SPECIALITIES)).max(4).default([]),
});
export const Phone = z.string().regex(/^(1\d{10}|0\d{2,3}-?\d{7,8})$/);

export const RegisterCadre = CadreFacts.extend({
  commandId: CommandId,
  id: CadreId,
  phone: Phone.nullable().default(null),
  since: Day,
});
export type RegisterCadre = z.infer<typeof RegisterCadre>;
/** `phone` left out stays as it is; null takes it away. */
export const ChangeCadre = CadreFacts.extend({ commandId: CommandId, id: CadreId, phone: Phone.nullable().optional() });
export const EndCadre = z.object({ commandId: CommandId, id: CadreId, on: Day, reason: Reason });
export const ShowPhone = z.object({ commandId: CommandId, id: CadreId, reason: Reason });

export const CadreRow = z.object({
  id: CadreId,
  name: z.string(),
  unit: UnitRef.nullable(),
  title: z.string().nullable(),
  posts: z
    .array(z.object({ post: z.string(), territory: Territory, territoryName: z.string() }))
    .describe("Held today"),
  until: Day.nullable(),
});
export type CadreRow = z.infer<typeof CadreRow>;

export const Appoint = z.object({
  commandId: CommandId,
  id: AppointmentId,
  cadreId: CadreId,
  post: Post,
  unitId: UnitId.nullable().default(null),
  territory: Territory,
  documentNo: DocumentNo,
  fullTime: z.boolean().default(false),
  since: Day,
  until: Day.nullable().default(null),
});
export type Appoint = z.infer<typeof Appoint>;
export const EndAppointment = z.object({
  commandId: CommandId,
  id: AppointmentId,
  on: Day.describe("The first day on which the post is no longer held"),
  reason: z.enum(END_REASONS),
  note: z.string().trim().max(200).default(""),
});

export const AppointmentRow = z.object({
  id: AppointmentId,
  cadre: PersonRef,
  post: z.string(),
  unit: UnitRef.nullable(),
  territory: Territory,
  territoryName: z.string(),
  documentNo: z.string().nullable(),
  fullTime: z.boolean(),
  seconded: z.boolean().describe("The unit is not the one on whose payroll the person stands"),
  since: Day,
  until: Day.nullable(),
  endReason: z.string().nullable(),
});
export type AppointmentRow = z.infer<typeof AppointmentRow>;

const Membership = z.object({
  group: z.string(),
  groupId: LeadingGroupId,
  subGroup: z.string().nullable(),
  role: z.string(),
  since: Day,
});
export const CadreRead = z.object({
  id: CadreId,
  ...CadreFacts.omit({ unitId: true }).shape,
  unit: UnitRef.nullable(),
  phone: z.string().nullable().describe("Middle hidden"),
  since: Day,
  until: Day.nullable(),
  endReason: z.string().nullable(),
  appointments: z.array(AppointmentRow).describe("Latest first"),
  memberships: z.array(Membership),
});
export type CadreRead = z.infer<typeof CadreRead>;

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
export const EndGroup = z.object({ commandId: CommandId, id: LeadingGroupId, on: Day, reason: Reason });
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
  members: z.array(MemberRow).describe("Of the group itself; those of its parts stand with the part"),
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

const Both = z.object({ zh: z.array(z.string()), en: z.array(z.string()) });
export const DutyRow = z.object({
  post: Post,
  items: Both,
  source: z
    .enum(["county", "proposed", "rule"])
    .describe("proposed: 本县可改; rule: the policy pack says so, changed in the rules"),
  documentNo: z.string().nullable(),
});
export const EditDuties = z.object({
  commandId: CommandId,
  post: Post,
  items: z.array(z.string().trim().min(1).max(200)).min(1).max(20),
  documentNo: DocumentNo,
});

export const AssignResponsibility = z.object({
  commandId: CommandId,
  id: ResponsibilityId,
  kind: z.enum(RESPONSIBILITY_KINDS),
  level: z.enum(RESPONSIBILITY_LEVELS),
  territory: Territory,
  unitId: UnitId.nullable().default(null),
  post: Post.nullable().default(null),
  cadreId: CadreId.nullable().default(null),
  matter: z.string().trim().min(2).max(300),
  documentNo: DocumentNo,
  since: Day,
});
export const EndResponsibility = z.object({ commandId: CommandId, id: ResponsibilityId, on: Day, reason: Reason });
export const AnswerableRow = z.object({
  kind: z.enum(RESPONSIBILITY_KINDS),
  level: z.enum(RESPONSIBILITY_LEVELS),
  territory: Territory,
  unit: UnitRef.nullable(),
  post: z.string().nullable(),
  persons: z.array(PersonRef),
  matter: z.string().nullable(),
  source: z.enum(["notice", "appointment", "unit"]),
  documentNo: z.string().nullable(),
  id: ResponsibilityId.nullable(),
});
export type AnswerableRow = z.infer<typeof AnswerableRow>;

const FindingShown = z.object({
  rule: z.string(),
  severity: z.enum(["block", "warn"]),
  field: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export const StaffingRow = z.object({
  township: Territory,
  name: z.string(),
  unit: UnitRef.nullable(),
  heavy: z.boolean(),
  leader: PersonRef.nullable(),
  fullTime: z.int(),
  needed: z.int(),
  haves: z.object({ office: z.boolean(), staff: z.boolean(), premises: z.boolean(), funds: z.boolean() }),
  findings: z.array(FindingShown),
});
export type StaffingRow = z.infer<typeof StaffingRow>;

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

const Yes = z.literal("yes").optional();
const Under = z.object({ under: Territory.optional() });
const Done = <Id extends z.ZodType>(which: Id) => z.object({ id: which });
const ById = <Id extends z.ZodType>(which: Id) => z.object({ id: which });

export const ListCadres = PageAsked.extend({
  text: z.string().trim().max(40).optional().describe("Part of the name, or pinyin initials"),
  unitId: UnitId.optional(),
  post: Post.optional(),
  under: Territory.optional(),
  ended: Yes.describe("Also those who no longer serve"),
});
export const ListAppointments = PageAsked.extend({
  post: Post.optional(),
  under: Territory.optional(),
  unitId: UnitId.optional(),
  over: Yes.describe("Also appointments that are over"),
});

export const organisationContract = {
  units: oc
    .route({ method: "GET", path: "/organisation/units" })
    .input(z.object({ ended: Yes }))
    .output(z.array(UnitRow)),
  saveUnit: oc.route({ method: "PUT", path: "/organisation/units/{id}" }).input(SaveUnit).output(Done(UnitId)),
  endUnit: oc.route({ method: "POST", path: "/organisation/units/{id}/end" }).input(EndUnit).output(Done(UnitId)),

  cadres: oc.route({ method: "GET", path: "/organisation/cadres" }).input(ListCadres).output(pageOf(CadreRow)),
  cadre: oc.route({ method: "GET", path: "/organisation/cadres/{id}" }).input(ById(CadreId)).output(CadreRead),
  registerCadre: oc.route({ method: "POST", path: "/organisation/cadres" }).input(RegisterCadre).output(Done(CadreId)),
  changeCadre: oc.route({ method: "PUT", path: "/organisation/cadres/{id}" }).input(ChangeCadre).output(Done(CadreId)),
  endCadre: oc
    .route({ method: "POST", path: "/organisation/cadres/{id}/end" })
    .input(EndCadre)
    .output(z.object({ id: CadreId, appointments: z.int().describe("Ended with it") })),
  showPhone: oc
    .route({ method: "POST", path: "/organisation/cadres/{id}/phone" })
    .input(ShowPhone)
    .output(z.object({ phone: z.string().nullable() })),

  appointments: oc
    .route({ method: "GET", path: "/organisation/appointments" })
    .input(ListAppointments)
    .output(pageOf(AppointmentRow)),
  appoint: oc.route({ method: "POST", path: "/organisation/appointments" }).input(Appoint).output(Done(AppointmentId)),
  endAppointment: oc
    .route({ method: "POST", path: "/organisation/appointments/{id}/end" })
    .input(EndAppointment)
    .output(Done(AppointmentId)),
  postsOf: oc
    .route({ method: "GET", path: "/organisation/places/{place}/posts" })
    .input(z.object({ place: Place }))
    .output(z.array(AppointmentRow)),

  groups: oc
    .route({ method: "GET", path: "/organisation/groups" })
    .input(Under.extend({ kind: z.enum(GROUP_KINDS).optional(), ended: Yes }))
    .output(z.array(GroupRow)),
  group: oc.route({ method: "GET", path: "/organisation/groups/{id}" }).input(ById(LeadingGroupId)).output(GroupRead),
  createGroup: oc
    .route({ method: "POST", path: "/organisation/groups" })
    .input(CreateGroup)
    .output(Done(LeadingGroupId)),
  changeGroup: oc
    .route({ method: "PUT", path: "/organisation/groups/{id}" })
    .input(ChangeGroup)
    .output(Done(LeadingGroupId)),
  endGroup: oc
    .route({ method: "POST", path: "/organisation/groups/{id}/end" })
    .input(EndGroup)
    .output(Done(LeadingGroupId)),
  saveSubGroup: oc
    .route({ method: "PUT", path: "/organisation/groups/{groupId}/parts/{id}" })
    .input(SaveSubGroup)
    .output(Done(SubGroupId)),
  endSubGroup: oc
    .route({ method: "POST", path: "/organisation/groups/{groupId}/parts/{id}/end" })
    .input(EndSubGroup)
    .output(Done(SubGroupId)),
  addMember: oc
    .route({ method: "POST", path: "/organisation/groups/{groupId}/members" })
    .input(AddMember)
    .output(Done(MemberId)),
  endMember: oc
    .route({ method: "POST", path: "/organisation/groups/{groupId}/members/{id}/end" })
    .input(EndMember)
    .output(Done(MemberId)),
  formVillageGroups: oc
    .route({ method: "POST", path: "/organisation/village-groups" })
    .input(FormVillageGroups)
    .output(z.object({ formed: z.int(), left: z.int().describe("Villages without anybody who could head the group") })),
  villageGroups: oc
    .route({ method: "GET", path: "/organisation/village-groups" })
    .input(Under.extend({ gap: z.enum(VILLAGE_GROUP_GAPS).optional() }))
    .output(
      z.object({
        rows: z.array(CoverageRow),
        villages: z.int(),
        complete: z.int(),
        gaps: z.record(z.string(), z.int()),
      }),
    ),

  duties: oc.route({ method: "GET", path: "/organisation/duties" }).output(z.array(DutyRow)),
  editDuties: oc
    .route({ method: "PUT", path: "/organisation/duties/{post}" })
    .input(EditDuties)
    .output(z.object({ post: Post })),

  responsibilities: oc
    .route({ method: "GET", path: "/organisation/responsibilities" })
    .input(z.object({ territory: Territory, on: Day.optional() }))
    .output(z.array(AnswerableRow)),
  assignResponsibility: oc
    .route({ method: "POST", path: "/organisation/responsibilities" })
    .input(AssignResponsibility)
    .output(Done(ResponsibilityId)),
  endResponsibility: oc
    .route({ method: "POST", path: "/organisation/responsibilities/{id}/end" })
    .input(EndResponsibility)
    .output(Done(ResponsibilityId)),

  staffing: oc.route({ method: "GET", path: "/organisation/staffing" }).input(Under).output(z.array(StaffingRow)),
};
