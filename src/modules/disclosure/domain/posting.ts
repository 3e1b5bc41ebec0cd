import { z } from "zod";
import type { DayCount } from "#kernel/calendar.ts";
import type { Day } from "#kernel/day.ts";
import { id } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";

export const PostingId = id<"PostingId">();
export type PostingId = z.infer<typeof PostingId>;

export const ObjectionId = id<"ObjectionId">();
export type ObjectionId = z.infer<typeof ObjectionId>;

/** 草稿 → 校验脱敏 → 批准 → 张贴 (the clock runs) → 到期 → 结案 → 撤下; or withdrawn on the way. */
export const STATES = ["draft", "checked", "approved", "posted", "ended", "closed", "taken-down", "withdrawn"] as const;
export const PostingState = z.enum(STATES);
export type PostingState = z.infer<typeof PostingState>;

export const ACTIONS = [
  "check",
  "return",
  "approve",
  "post",
  "photograph",
  "end",
  "close",
  "take-down",
  "withdraw",
] as const;
export const PostingAction = z.enum(ACTIONS);
export type PostingAction = z.infer<typeof PostingAction>;

/** How a posting came out. `changed`: an objection was upheld and the matter goes back. */
export const Outcome = z.enum(["no-objection", "answered", "changed", "withdrawn"]);
export type Outcome = z.infer<typeof Outcome>;

/** What happened to a posting. */
export const PostingStep = z.object({
  action: z.union([PostingAction, z.literal("draft")]),
  at: Instant,
  byName: z.string(),
  note: z.string().nullable(),
});
export type PostingStep = z.infer<typeof PostingStep>;

/** The answer to an objection. */
export const ObjectionFinding = z.enum(["upheld", "partly", "not-upheld"]);
export type ObjectionFinding = z.infer<typeof ObjectionFinding>;

/** What the clock needs of an objection. */
export type ObjectionSpan = { receivedOn: Day; answeredOn: Day | null; finding: ObjectionFinding | null };

/** What the clock needs of a posting. */
export type ClockRule = { count: DayCount; whileObjected: "runs-and-bars" | "stops-until-answered" };
