import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, FileId, HouseholdId, id } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { Place, Territory } from "#kernel/territory.ts";

export * from "./appraisal-shapes.ts";

export const LogId = id<"LogId">();
export const FeedbackId = id<"FeedbackId">();
export const ReportId = id<"ReportId">();
export const BulletinId = id<"BulletinId">();

/** The device's own stamp; the server's time orders, both are kept. */
const Device = z.object({
  id: z.string().trim().min(4).max(80),
  at: Instant,
  counter: z.int().min(0).max(2_000_000_000),
});
const device = Device.nullable().default(null);
const Text = z.string().trim().min(2).max(4_000);
const Long = z.string().trim().max(20_000).default("");
export const PersonRef = z.object({ id: CadreId, name: z.string() });
export const Named = z.object({ key: z.string(), zh: z.string(), en: z.string() });
export type Named = z.infer<typeof Named>;

export const WriteLog = z.object({
  commandId: CommandId,
  logId: LogId,
  day: Day,
  text: Text,
  items: z.array(z.string().max(80)).max(10).default([]),
  households: z.array(HouseholdId).max(60).default([]),
  people: z.int().min(0).max(5_000).default(0),
  photos: z.array(FileId).max(9).default([]),
  voiceId: FileId.nullable().default(null),
  emergency: z.string().max(40).nullable().default(null).describe("Kind of emergency; null for an ordinary log"),
  device,
});
export const LogWritten = z.object({
  logId: LogId,
  alike: z
    .object({ id: LogId, percent: z.int() })
    .nullable()
    .describe("Reads like an earlier log: a warning, the log is kept"),
});
export const LogRow = z.object({
  id: LogId,
  cadre: PersonRef,
  place: Place,
  placeName: z.string(),
  day: Day,
  at: Instant,
  text: z.string(),
  items: z.array(Named),
  households: z.array(HouseholdId),
  people: z.int(),
  photos: z.array(FileId),
  voiceId: FileId.nullable(),
  alike: z.int().nullable(),
  emergency: Named.nullable(),
  followBy: Day.nullable(),
  closedAt: Instant.nullable(),
  followUps: z.array(z.object({ at: Instant, by: z.string(), text: z.string(), closes: z.boolean() })),
});
export type LogRow = z.infer<typeof LogRow>;
export const FollowUp = z.object({
  commandId: CommandId,
  logId: LogId,
  text: Text,
  closes: z.boolean().default(false),
});

export const FEEDBACK_KINDS = ["feedback", "commendation", "complaint"] as const;
export const SendFeedback = z.object({
  commandId: CommandId,
  feedbackId: FeedbackId,
  kind: z.enum(FEEDBACK_KINDS).default("feedback"),
  place: Place,
  aboutCadre: CadreId.nullable().default(null),
  title: z.string().trim().min(2).max(80),
  text: Text,
  device,
});
export const FeedbackRow = z.object({
  id: FeedbackId,
  kind: z.enum(FEEDBACK_KINDS),
  by: PersonRef,
  about: PersonRef.nullable(),
  place: Place,
  placeName: z.string(),
  title: z.string(),
  text: z.string(),
  day: Day,
  answerBy: Day.nullable(),
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
  answeredBy: z.string().nullable(),
});
export type FeedbackRow = z.infer<typeof FeedbackRow>;
export const AnswerFeedback = z.object({ commandId: CommandId, feedbackId: FeedbackId, answer: Text });

const Figures = z.object({
  logs: z.int(),
  days: z.int(),
  households: z.int(),
  people: z.int(),
  emergencies: z.int(),
  trips: z.int(),
  leave: z.int(),
});
export const ReportDraft = z.object({
  since: Day,
  closesOn: Day,
  closesAt: z.string(),
  closed: z.boolean(),
  done: z.string(),
  plan: z.string(),
  trouble: z.string(),
  figures: Figures,
  sentAt: Instant.nullable(),
  missed: Day.nullable().describe(
    "The week before closed on this day, I served in it and sent nothing: it can still be sent",
  ),
});
export type ReportDraft = z.infer<typeof ReportDraft>;
export const SendReport = z.object({
  commandId: CommandId,
  closesOn: Day.describe("Which week: the day on which it closes"),
  done: z.string().trim().min(2).max(20_000),
  plan: Long,
  trouble: Long,
  device,
});
export const ReportSent = z.object({ reportId: ReportId, late: z.boolean() });
export const ReportRow = z.object({
  cadre: PersonRef,
  post: z.string(),
  place: Place,
  placeName: z.string(),
  reportId: ReportId.nullable(),
  state: z.enum(["sent", "late", "missing", "due"]),
  sentAt: Instant.nullable(),
  figures: Figures.nullable(),
});
export type ReportRow = z.infer<typeof ReportRow>;
export const ReportRead = ReportDraft.omit({ closesAt: true, closed: true, missed: true }).extend({
  id: ReportId,
  cadre: PersonRef,
  placeName: z.string(),
  late: z.boolean(),
});

export const StandingShown = z.object({
  cadreId: CadreId,
  name: z.string(),
  place: Place,
  placeName: z.string(),
  township: z.string(),
  counted: z.int(),
  target: z.int(),
  logs: z.int(),
  households: z.int(),
  reportsDue: z.int(),
  reportsSent: z.int(),
  reportsLate: z.int(),
  reportsDueOn: z.array(Day).optional().describe("Closing days of the reports that were due"),
});
export const GroupShown = z.object({
  code: z.string(),
  name: z.string(),
  people: z.int(),
  met: z.int(),
  counted: z.int(),
  target: z.int(),
  logs: z.int(),
  households: z.int(),
  reportsDue: z.int(),
  reportsSent: z.int(),
  reportsLate: z.int(),
});
export const BulletinFigures = z.object({
  people: z.array(StandingShown),
  groups: z.array(GroupShown),
  worst: z.int(),
});
export type BulletinFigures = z.infer<typeof BulletinFigures>;
export const DraftBulletin = z.object({
  commandId: CommandId,
  bulletinId: BulletinId,
  under: Territory,
  kind: z.enum(["weekly", "monthly"]),
  on: Day.describe("A day of the week or month it speaks of"),
});
export const EditBulletin = z.object({
  commandId: CommandId,
  bulletinId: BulletinId,
  title: z.string().trim().min(2).max(100),
  opening: Long,
  closing: Long,
});
export const BulletinRow = z.object({
  id: BulletinId,
  kind: z.enum(["weekly", "monthly"]),
  place: Territory,
  placeName: z.string(),
  since: Day,
  until: Day,
  no: z.int().nullable(),
  title: z.string(),
  state: z.enum(["draft", "issued"]),
  by: z.string(),
  issuedAt: Instant.nullable(),
});
export type BulletinRow = z.infer<typeof BulletinRow>;
export const BulletinRead = BulletinRow.extend({
  opening: z.string(),
  closing: z.string(),
  names: z.enum(["full", "surname", "none"]),
  figures: BulletinFigures,
});
export type BulletinRead = z.infer<typeof BulletinRead>;
export const BULLETIN_FIGURES = ["days", "logs", "visits", "reports"] as const;
/** The list behind one figure of a bulletin: of a unit (by the code of its ground) or of a person in a village. */
export const AskBulletinEvidence = z.object({
  bulletinId: BulletinId,
  figure: z.enum(BULLETIN_FIGURES),
  under: Territory,
  cadreId: CadreId.optional(),
});
const Line = z.object({ cadreId: CadreId, name: z.string(), place: Place, placeName: z.string() });
export const BulletinEvidence = z.object({
  days: z.array(Line.extend({ day: Day, am: z.string(), pm: z.string(), worth: z.int() })),
  logs: z.array(Line.extend({ id: LogId, day: Day, text: z.string(), households: z.int() })),
  visits: z.array(
    z.object({
      id: HouseholdId,
      headName: z.string(),
      days: z.array(Day),
      names: z.array(z.string()),
      surveyed: z.boolean(),
    }),
  ),
  reports: z.array(
    Line.extend({ closesOn: Day, reportId: ReportId.nullable(), late: z.boolean(), sentAt: Instant.nullable() }),
  ),
  more: z.boolean().describe("There are more than are shown"),
});
export type BulletinEvidence = z.infer<typeof BulletinEvidence>;
