import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, HouseholdId, id } from "#kernel/ids.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { PaperForm } from "#modules/documents/contract.ts";
import { FIGURE_KEYS, GRADES } from "./appraising.ts";

export const AppraisalId = id<"AppraisalId">();
const PersonRef = z.object({ id: CadreId, name: z.string() });

export const RecordPoll = z
  .object({
    commandId: CommandId,
    pollId: id<"PollId">(),
    place: Place,
    day: Day,
    asked: z.int().min(1).max(5_000),
    aware: z.int().min(0),
    satisfied: z.int().min(0),
    note: z.string().trim().max(300).default(""),
  })
  .refine((one) => one.aware <= one.asked && one.satisfied <= one.asked, "more than were asked");
export const Period = z.string().regex(/^\d{4}(-H[12])?$/);
/** 排名 of everybody, or 表扬通报 of those decided as excellent. */
export const RANKING_PAPERS = ["ranking", "awards"] as const;
export const RankingPaper = z.object({
  period: Period,
  under: Territory.optional(),
  paper: z.enum(RANKING_PAPERS),
  form: PaperForm,
});
export const Propose = z.object({ commandId: CommandId, under: Territory, period: Period });
export const DecideAppraisal = z.object({
  commandId: CommandId,
  appraisalId: AppraisalId,
  grade: z.enum(GRADES),
  opinion: z.string().trim().max(500).default(""),
});
/** The lists behind the figures: every household that counts with the days on which it was met, and the polls. */
export const AppraisalEvidence = z.object({
  since: Day,
  until: Day,
  households: z.array(z.object({ id: HouseholdId, headName: z.string(), met: z.array(Day), surveyed: z.boolean() })),
  polls: z.array(
    z.object({
      id: z.uuid(),
      day: Day,
      asked: z.int(),
      aware: z.int(),
      satisfied: z.int(),
      note: z.string(),
      by: z.string(),
    }),
  ),
});
export type AppraisalEvidence = z.infer<typeof AppraisalEvidence>;
const Figure = z.object({ part: z.int(), of: z.int(), evidence: z.string() });
export const AppraisalRow = z.object({
  id: AppraisalId,
  cadre: PersonRef.nullable().describe("Null: the team of the village"),
  place: Place,
  placeName: z.string(),
  period: Period,
  figures: z.record(z.enum(FIGURE_KEYS), Figure),
  score: z.int(),
  proposed: z.enum(GRADES),
  grade: z.enum(GRADES).nullable(),
  opinion: z.string().nullable(),
  decidedBy: z.string().nullable(),
});
export type AppraisalRow = z.infer<typeof AppraisalRow>;
