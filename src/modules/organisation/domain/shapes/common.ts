import { z } from "zod";
import { FindingFacts } from "#kernel/finding.ts";
import { CadreId, id, UnitId } from "#kernel/ids.ts";
import { POST_CODES } from "../posts.ts";

export const AppointmentId = id<"AppointmentId">();

export type AppointmentId = z.infer<typeof AppointmentId>;

export const LeadingGroupId = id<"LeadingGroupId">();

export type LeadingGroupId = z.infer<typeof LeadingGroupId>;

export const SubGroupId = id<"SubGroupId">();

export const MemberId = id<"MemberId">();

export const ResponsibilityId = id<"ResponsibilityId">();

export const Name = z.string().trim().min(1).max(80);

export const Short = z.string().trim().max(60).nullable().default(null);

export const DocumentNo = z.string().trim().max(100).nullable().default(null);

export const Reason = z.string().trim().min(2).max(200);

export const Post = z.enum(POST_CODES);

export const SEXES = ["男", "女"] as const;

/** Specialities of cadres, matched with types of villages (seed 004, S3). */
export const SPECIALITIES = ["党政", "经济", "专业", "政法"] as const;

/** Why an appointment ends; 召回 bars promotion for three years (seed 001, Y7). */
export const END_REASONS = ["任期届满", "工作调整", "调离", "召回（不胜任）", "健康原因", "退休", "其他"] as const;

export const UnitRef = z.object({ id: UnitId, name: z.string() });

export const PersonRef = z.object({ id: CadreId, name: z.string() });

export const FindingShown = z.object({
  rule: z.string(),
  severity: z.enum(["block", "warn"]),
  field: z.string(),
  facts: FindingFacts,
});
