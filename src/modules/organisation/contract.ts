import { oc } from "@orpc/contract";
import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, JobId, UnitId } from "#kernel/ids.ts";
import { ExportAsked, PageAsked, pageOf } from "#kernel/page.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { GROUP_KINDS } from "./domain/groups.ts";
import {
  AnswerableRow,
  AssignResponsibility,
  DutyRow,
  EditDuties,
  EndResponsibility,
} from "./domain/shapes/answers.ts";
import { AppointmentId, LeadingGroupId, MemberId, Post, ResponsibilityId, SubGroupId } from "./domain/shapes/common.ts";
import {
  AddMember,
  ChangeGroup,
  CoverageRow,
  CreateGroup,
  EndGroup,
  EndMember,
  EndSubGroup,
  FormVillageGroups,
  GroupRead,
  GroupRow,
  SaveSubGroup,
} from "./domain/shapes/groups.ts";
import {
  Appoint,
  AppointmentRow,
  CadreRead,
  CadreRow,
  ChangeCadre,
  CorrectAppointment,
  EndAppointment,
  EndCadre,
  RegisterCadre,
  ShowPhone,
} from "./domain/shapes/people.ts";
import { EndUnit, SaveUnit, StaffingRow, UnitRow } from "./domain/shapes/units.ts";
import { VILLAGE_GROUP_GAPS } from "./domain/village-group.ts";

export { cadreWord, endReasonIn } from "./domain/cadre-words.ts";
export { GROUP_KINDS, type GroupKind, MEMBER_ROLES, type MemberRole, SUB_GROUP_KINDS } from "./domain/groups.ts";
export { POST_CODES, POSTS, type Post, postDef } from "./domain/posts.ts";
export { RESPONSIBILITY_KINDS, RESPONSIBILITY_LEVELS } from "./domain/responsibility.ts";
export * from "./domain/shapes/answers.ts";
export {
  AppointmentId,
  END_REASONS,
  LeadingGroupId,
  MemberId,
  ResponsibilityId,
  SEXES,
  SPECIALITIES,
  SubGroupId,
} from "./domain/shapes/common.ts";
export * from "./domain/shapes/groups.ts";
export * from "./domain/shapes/people.ts";
export * from "./domain/shapes/units.ts";
export { UNIT_KINDS, UNIT_LEVELS } from "./domain/units.ts";
export { VILLAGE_GROUP_GAPS, type VillageGroupGap } from "./domain/village-group.ts";

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

export type ListCadres = z.infer<typeof ListCadres>;
export const ExportCadres = ListCadres.omit({ after: true, limit: true }).extend(ExportAsked.shape);

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
  exportCadres: oc
    .route({ method: "POST", path: "/organisation/cadres/export" })
    .input(ExportCadres)
    .output(z.object({ jobId: JobId })),
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
  correctAppointment: oc
    .route({ method: "PUT", path: "/organisation/appointments/{id}" })
    .input(CorrectAppointment)
    .output(Done(AppointmentId)),
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
    .output(
      z.object({
        id: LeadingGroupId,
        parts: z.int().describe("Ended with it"),
        members: z.int().describe("Ended with it"),
      }),
    ),
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
