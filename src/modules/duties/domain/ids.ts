import { z } from "zod";
import { id } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { Territory } from "#kernel/territory.ts";

export const DeclarationId = id<"DeclarationId">();
export const MeetingId = id<"MeetingId">();
export const StudyDocumentId = id<"StudyDocumentId">();
export const NoticeId = id<"NoticeId">();
export const TaskId = id<"TaskId">();
export const TaskListId = id<"TaskListId">();
export const PlanId = id<"PlanId">();
export const PlanPartId = id<"PlanPartId">();
export const CampaignId = id<"CampaignId">();
export const FeedId = id<"FeedId">();

/** County, township or village. */
export const GroundCode = Territory.refine((code) => code.length >= 6, "a county or below");
/** When a tap was made on a phone that may have been offline; the server's time orders. */
export const Device = z.object({ id: z.string().max(80), at: Instant, counter: z.int().min(0) });
export const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const Title = z.string().trim().min(2).max(100);
export const Line = z.string().trim().max(500);
