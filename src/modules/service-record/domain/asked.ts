import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { ExportAsked, PageAsked } from "#kernel/page.ts";
import { Territory } from "#kernel/territory.ts";

/** In a village today, appointed to one from a later day on, or no longer. */
export const SERVING = ["on-post", "coming", "left"] as const;
/** What stands against somebody or for them today: no promotion, the reserve pool. */
export const MARKS = ["barred", "reserve"] as const;
export const RECORD_SORTS = ["name", "since", "terms"] as const;

export const ListRecords = PageAsked.extend({
  text: z.string().trim().max(40).optional().describe("Part of the name, or how it begins in pinyin initials"),
  under: Territory.optional().describe("Where they serve, or served last"),
  serving: z.enum(SERVING).optional(),
  mark: z.enum(MARKS).optional(),
  by: z.enum(RECORD_SORTS).default("name"),
  down: z.literal("yes").optional(),
});
export type ListRecords = z.infer<typeof ListRecords>;

export const ExportRecords = ListRecords.omit({ after: true, limit: true }).extend(ExportAsked.shape);

export const RecordRow = z.object({
  cadre: z.object({ id: CadreId, name: z.string(), unit: z.string().nullable() }),
  place: z.string(),
  placeName: z.string(),
  post: z.string(),
  serving: z.enum(SERVING),
  since: Day.describe("When they first went to a village"),
  terms: z.int(),
  certificates: z.int(),
  appraisal: z.object({ period: z.string(), grade: z.string() }).nullable().describe("The last one decided"),
  barredUntil: Day.nullable(),
  reserve: z.boolean(),
});
export type RecordRow = z.infer<typeof RecordRow>;
