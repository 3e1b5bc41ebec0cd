import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, UnitId } from "#kernel/ids.ts";
import { Territory } from "#kernel/territory.ts";
import { RESPONSIBILITY_KINDS, RESPONSIBILITY_LEVELS } from "../responsibility.ts";
import { DocumentNo, PersonRef, Post, Reason, ResponsibilityId, UnitRef } from "./common.ts";

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
