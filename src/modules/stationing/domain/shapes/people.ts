import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, FileId, UnitId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { Place } from "#kernel/territory.ts";
import {
  BarId,
  EventId,
  Line,
  Person,
  PlacementId,
  ProbationId,
  Reason,
  RecallId,
  ReserveId,
  TalentId,
  Text,
  Unit,
  Village,
  VisitId,
} from "./common.ts";

export const SaveEvent = z.object({
  commandId: CommandId,
  id: EventId,
  kind: z.string().max(40),
  title: Line,
  heldOn: Day,
  hours: z.int().min(1).max(400),
  venues: z.array(Line).min(1).max(20),
  organiser: z.string().trim().max(80).default(""),
  certificate: z.boolean(),
  files: z.array(FileId).max(20).default([]),
});
export const SeatPeople = z.object({
  commandId: CommandId,
  eventId: EventId,
  cadres: z.array(CadreId).max(3000).default([]),
  allOnPost: z.boolean().default(false).describe("Everybody who is on post or appointed"),
});
export const SignIn = z.object({
  commandId: CommandId,
  eventId: EventId,
  cadreId: CadreId.describe("Oneself, or somebody whom the organiser signs in"),
  venue: Line,
});
export const EndEvent = z.object({ commandId: CommandId, eventId: EventId });
export const EventRow = z.object({
  id: EventId,
  kind: z.string(),
  title: z.string(),
  heldOn: Day,
  hours: z.int(),
  venues: z.array(z.string()),
  organiser: z.string(),
  certificate: z.boolean(),
  ended: z.boolean(),
  asked: z.int(),
  came: z.int(),
});
export const EventRead = EventRow.extend({
  materials: z.array(z.object({ id: FileId, name: z.string(), bytes: z.int() })),
  seats: z.array(
    z.object({
      cadre: Person,
      unit: z.string(),
      venue: z.string().nullable(),
      signedAt: Instant.nullable(),
      certificateNo: z.string().nullable(),
    }),
  ),
});
export type EventRead = z.infer<typeof EventRead>;

export const CertificateRow = z.object({
  eventId: EventId,
  title: z.string(),
  heldOn: Day,
  hours: z.int(),
  certificateNo: z.string(),
});
export type CertificateRow = z.infer<typeof CertificateRow>;

export const StartProbation = z.object({
  commandId: CommandId,
  id: ProbationId,
  cadreId: CadreId,
  kind: z.string().max(40),
  since: Day,
});
export const DecideProbation = z.object({
  commandId: CommandId,
  probationId: ProbationId,
  outcome: z.enum(["confirmed", "extended", "failed"]),
  opinion: Reason,
});
export const ProbationRow = z.object({
  id: ProbationId,
  cadre: Person,
  kind: z.string(),
  since: Day,
  until: Day,
  outcome: z.enum(["confirmed", "extended", "failed"]).nullable(),
  opinion: z.string().nullable(),
  decidedOn: Day.nullable(),
  onPostDays: z.int().describe("Days on post in a village since probation began"),
});

export const ProposeRecall = z.object({
  commandId: CommandId,
  id: RecallId,
  placementId: PlacementId,
  ground: z.string().max(40),
  facts: Reason,
  fileId: FileId.nullable().default(null),
});
export const DecideRecall = z.object({
  commandId: CommandId,
  recallId: RecallId,
  outcome: z.enum(["recalled", "rejected"]),
  opinion: Reason,
  on: Day,
});
export const RecallRow = z.object({
  id: RecallId,
  village: Village,
  placementId: PlacementId,
  cadre: Person,
  unit: Unit,
  ground: z.string(),
  facts: z.string(),
  proposedOn: Day,
  proposedName: z.string(),
  outcome: z.enum(["recalled", "rejected"]).nullable(),
  opinion: z.string().nullable(),
  decidedOn: Day.nullable(),
  replaceBy: Day.nullable(),
  replaced: z.boolean(),
});
export type RecallRow = z.infer<typeof RecallRow>;

export const BarRow = z.object({
  id: BarId,
  cadre: Person,
  since: Day,
  until: Day,
  reason: z.string(),
  standing: z.boolean(),
  appeal: z.string().nullable(),
  appealedOn: Day.nullable(),
  appealOutcome: z.enum(["upheld", "lifted"]).nullable(),
  appealOpinion: z.string().nullable(),
});
export const Appeal = z.object({ commandId: CommandId, barId: BarId, text: Reason });
export const DecideAppeal = z.object({
  commandId: CommandId,
  barId: BarId,
  outcome: z.enum(["upheld", "lifted"]),
  opinion: Reason,
});
export const CheckPromotion = z.object({ commandId: CommandId, names: z.string().min(2).max(20_000) });
export const PromotionChecked = z.object({
  names: z.int(),
  flagged: z.array(
    z.object({ name: z.string(), cadreId: CadreId, unit: z.string().nullable(), until: Day, reason: z.string() }),
  ),
  unknown: z.array(z.string()).describe("Nobody of this name is on the books"),
});

export const AddReserve = z.object({ commandId: CommandId, id: ReserveId, cadreId: CadreId, merits: Reason });
export const EndReserve = z.object({ commandId: CommandId, id: ReserveId, reason: Reason });
export const ReserveRow = z.object({
  id: ReserveId,
  cadre: Person,
  unit: z.string().nullable(),
  village: z.string().nullable(),
  merits: z.string(),
  since: Day,
  appraisal: z.string().nullable(),
  barred: z.boolean(),
});
export const SaveTalent = z.object({
  commandId: CommandId,
  id: TalentId,
  place: Place,
  kind: z.enum(["reserve", "leader"]),
  name: z.string().trim().min(2).max(40),
  born: z.int().min(1900).max(2100).nullable().default(null),
  party: z.boolean(),
  skill: Line,
  projects: Text.default(""),
});
export const EndTalent = z.object({ commandId: CommandId, id: TalentId, reason: Reason });
export const TalentRow = z.object({
  id: TalentId,
  village: Village,
  kind: z.enum(["reserve", "leader"]),
  name: z.string(),
  born: z.int().nullable(),
  party: z.boolean(),
  skill: z.string(),
  projects: z.string(),
  since: Day,
});

export const RecordVisit = z.object({
  commandId: CommandId,
  id: VisitId,
  place: Place,
  cadreId: CadreId,
  unitId: UnitId.nullable().default(null),
  kind: z.enum(["visit", "squat"]),
  since: Day,
  days: z.int().min(1).max(31),
  purpose: Line,
  solved: Text.default(""),
  outputs: z.record(z.string(), z.string().max(1000)).default({}),
  files: z.array(FileId).max(20).default([]),
});
export const VisitRow = z.object({
  id: VisitId,
  village: Village,
  cadre: Person,
  unit: Unit.nullable(),
  kind: z.enum(["visit", "squat"]),
  since: Day,
  days: z.int(),
  purpose: z.string(),
  solved: z.string(),
  outputs: z.record(z.string(), z.string()),
  files: z.array(FileId).describe("What proves it: photos, papers"),
});
export const VisitStanding = z.object({
  unit: Unit,
  villages: z.int(),
  head: z.string().nullable(),
  visits: z.int(),
  squats: z.int(),
  needed: z.int(),
  lacking: z.array(Village),
});
