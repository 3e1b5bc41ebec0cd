import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, FileId, UnitId } from "#kernel/ids.ts";
import { ExportAsked, PageAsked } from "#kernel/page.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { COVERAGE_GAPS } from "../coverage.ts";
import { END_KINDS, PLACEMENT_STATES } from "../placement.ts";
import {
  CallId,
  Level,
  Line,
  NoticeId,
  Person,
  PlacementId,
  PlacementItemId,
  PlanId,
  Reason,
  Text,
  Unit,
  Village,
  WhyNot,
} from "./common.ts";

export const POSTS_OF_TEAM = ["first-secretary", "team-leader", "team-member"] as const;
export const PostOfTeam = z.enum(POSTS_OF_TEAM);
export const Named = z.object({
  cadreId: CadreId,
  unitId: UnitId,
  level: Level,
  place: Place,
  post: PostOfTeam,
  party: z.boolean().optional(),
  followsId: PlacementId.nullable().default(null).describe("The placement it replaces"),
});
export type Named = z.infer<typeof Named>;
export const IssueNotice = z.object({
  commandId: CommandId,
  id: NoticeId,
  planId: PlanId.nullable().default(null).describe("A confirmed plan: everybody in it"),
  people: z.array(Named).max(3000).default([]).describe("Or people one by one"),
  year: z.int().min(2012).max(2100),
  no: z.int().min(1).max(99_999),
  title: Line.optional(),
  addressee: Line,
  issuedOn: Day,
  termSince: Day,
  termUntil: Day,
});
export type IssueNotice = z.infer<typeof IssueNotice>;
export const NoticeRow = z.object({
  id: NoticeId,
  number: z.string(),
  title: z.string(),
  issuer: z.string(),
  issuedOn: Day,
  people: z.int(),
  villages: z.int(),
});
export const ListPlacements = PageAsked.extend({
  under: Territory.optional(),
  cadreId: CadreId.optional(),
  state: z.enum(PLACEMENT_STATES).optional(),
  post: PostOfTeam.optional(),
  ends: Day.optional().describe("Terms that end on or before this day"),
});
export type ListPlacements = z.infer<typeof ListPlacements>;
export const ExportPlacements = ListPlacements.omit({ after: true, limit: true }).extend(ExportAsked.shape);
export const PlacementRow = z.object({
  id: PlacementId,
  village: Village,
  cadre: Person,
  unit: Unit,
  post: PostOfTeam,
  level: z.string(),
  documentNo: z.string(),
  termSince: Day,
  termUntil: Day,
  arrivedOn: Day.nullable(),
  endedOn: Day.nullable(),
  endKind: z.enum(END_KINDS).nullable(),
  state: z.enum(PLACEMENT_STATES),
});
export type PlacementRow = z.infer<typeof PlacementRow>;
const Ticked = z.object({
  id: PlacementItemId,
  key: z.string(),
  label: z.string(),
  note: z.string(),
  doneOn: Day.nullable(),
  doneBy: z.string().nullable(),
  takenBy: z.string().nullable(),
  fileId: FileId.nullable(),
});
export const PlacementRead = PlacementRow.extend({
  noticeId: NoticeId.nullable(),
  callId: CallId.nullable(),
  endReason: z.string().nullable(),
  handedOverOn: Day.nullable(),
  appraisedOn: Day.nullable(),
  appraisal: z.string().nullable(),
  follows: PlacementId.nullable(),
  onboarding: z.array(Ticked),
  handover: z.array(Ticked),
  may: z.object({ arrive: WhyNot, end: WhyNot, handOver: WhyNot, appraise: WhyNot }),
});
export type PlacementRead = z.infer<typeof PlacementRead>;
export const Arrive = z.object({ commandId: CommandId, placementId: PlacementId, on: Day });
export const TickItem = z.object({
  commandId: CommandId,
  itemId: PlacementItemId,
  doneOn: Day.nullable().describe("Null takes the tick away"),
  note: Text.default(""),
  fileId: FileId.nullable().default(null),
});
export const AddHandoverLine = z.object({
  commandId: CommandId,
  id: PlacementItemId,
  placementId: PlacementId,
  key: z.string().max(40),
  label: Line,
  note: Text.default(""),
});
export const EndPlacement = z.object({
  commandId: CommandId,
  placementId: PlacementId,
  on: Day.describe("The first day on which the post is no longer held"),
  kind: z.enum(["expired", "replaced", "cancelled"]),
  reason: Reason,
  inability: z.boolean().default(false).describe("Replaced for inability: no promotion for the years of the rule (Y7)"),
});
export const HandOver = z.object({
  commandId: CommandId,
  placementId: PlacementId,
  on: Day,
  takenBy: CadreId.nullable().default(null),
});
export const GRADES = ["优秀", "称职", "基本称职", "不称职"] as const;
export const Appraise = z.object({
  commandId: CommandId,
  placementId: PlacementId,
  on: Day,
  grade: z.enum(GRADES),
  opinion: Text.default(""),
});

export const CoverageRow = Village.extend({
  firstSecretary: Person.nullable(),
  team: z.array(
    z.object({
      placementId: PlacementId,
      cadre: Person,
      post: PostOfTeam,
      unit: Unit,
      arrived: z.boolean(),
      termUntil: Day,
    }),
  ),
  heads: z.array(z.object({ unit: Unit, head: Person.nullable() })),
  gaps: z.array(z.enum(COVERAGE_GAPS)),
});
export type CoverageRow = z.infer<typeof CoverageRow>;
export const Coverage = z.object({
  rows: z.array(CoverageRow),
  villages: z.int(),
  complete: z.int(),
  cadres: z.int(),
  levels: z.record(z.string(), z.int()).describe("Cadres by sending level; a team may mix them"),
  gaps: z.record(z.string(), z.int()),
});
export type Coverage = z.infer<typeof Coverage>;
