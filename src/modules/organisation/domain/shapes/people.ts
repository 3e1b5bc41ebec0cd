import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, UnitId } from "#kernel/ids.ts";
import { Territory } from "#kernel/territory.ts";
import {
  AppointmentId,
  DocumentNo,
  END_REASONS,
  LeadingGroupId,
  PersonRef,
  Post,
  Reason,
  SEXES,
  Short,
  SPECIALITIES,
  UnitRef,
} from "./common.ts";

const CadreFacts = z.object({
  name: z.string().trim().min(1).max(40),
  sex: z.enum(SEXES).nullable().default(null),
  unitId: UnitId.nullable().default(null),
  title: Short.describe("派出单位职务"),
  rank: Short.describe("行政职务级别"),
  political: Short.describe("政治面貌"),
  education: Short.describe("学历"),
  skills: Short.describe("技术特长"),
  specialities: z.array(z.enum(SPECIALITIES)).max(4).default([]),
});

const Phone = z.string().regex(/^(1\d{10}|0\d{2,3}-?\d{7,8})$/);

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

export const CorrectAppointment = z.object({
  commandId: CommandId,
  id: AppointmentId,
  since: Day,
  unitId: UnitId.nullable(),
  documentNo: DocumentNo,
  fullTime: z.boolean(),
  reason: Reason,
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
