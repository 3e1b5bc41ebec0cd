import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";

/** What a resident cadre did, put together from the records of other modules; nothing of it is typed here. */
export const ServiceRecord = z.object({
  cadre: z.object({ id: CadreId, name: z.string(), unit: z.string().nullable(), title: z.string().nullable() }),
  placements: z.array(
    z.object({
      id: z.uuid(),
      place: z.string(),
      village: z.string(),
      post: z.string(),
      unit: z.string(),
      documentNo: z.string(),
      termSince: Day,
      termUntil: Day,
      arrivedOn: Day.nullable(),
      endedOn: Day.nullable(),
      endKind: z.string().nullable(),
      endReason: z.string().nullable(),
      appraisal: z.string().nullable(),
    }),
  ),
  trainings: z.array(
    z.object({
      title: z.string(),
      heldOn: Day,
      hours: z.int(),
      came: z.boolean(),
      certificateNo: z.string().nullable(),
    }),
  ),
  years: z.array(
    z.object({
      year: z.int(),
      counted: z.number().describe("Days that count as in the village"),
      target: z.int().describe("Days the year's rule asks for the part of it that was served"),
      leave: z.number().describe("Days of leave"),
      logs: z.int(),
      reports: z.int().describe("Weekly reports sent"),
      reportsLate: z.int(),
    }),
  ),
  appraisals: z.array(
    z.object({ period: z.string(), village: z.string(), score: z.int(), grade: z.string(), opinion: z.string() }),
  ),
  probations: z.array(
    z.object({
      kind: z.string(),
      since: Day,
      until: Day,
      outcome: z.string().nullable(),
      opinion: z.string().nullable(),
    }),
  ),
  bars: z.array(z.object({ since: Day, until: Day, reason: z.string(), appealOutcome: z.string().nullable() })),
  reserve: z.object({ since: Day, merits: z.string() }).nullable(),
});
export type ServiceRecord = z.infer<typeof ServiceRecord>;
