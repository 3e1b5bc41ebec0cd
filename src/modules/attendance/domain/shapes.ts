import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, FileId, id } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { Place } from "#kernel/territory.ts";
import { PACES } from "./figures.ts";
import { HALVES } from "./half-day.ts";
import { HALF_KINDS } from "./ledger.ts";

export const SignInId = id<"SignInId">();
export type SignInId = z.infer<typeof SignInId>;
export const CaseId = id<"CaseId">();
export type CaseId = z.infer<typeof CaseId>;
export const DrawId = id<"DrawId">();
export type DrawId = z.infer<typeof DrawId>;
export const CallId = id<"CallId">();

export const HalfDay = z.enum(HALVES);
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const Year = z.coerce.number().int().min(2014).max(2200);

/** The device's own stamp on what was done without signal; the server's time orders, both are kept. */
export const Device = z.object({
  id: z.string().trim().min(4).max(80),
  at: Instant,
  counter: z.int().min(0).max(2_000_000_000),
});

export const PositionGiven = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracy: z.number().min(0).max(1_000_000),
  mock: z.boolean().default(false),
});

const Note = z.string().trim().max(300).default("");
const Reason = z.string().trim().min(2).max(300);
const SpanGiven = { fromDay: Day, fromHalf: HalfDay.default("am"), toDay: Day, toHalf: HalfDay.default("pm") };

export const SignInNow = z.object({
  commandId: CommandId,
  signInId: SignInId,
  position: PositionGiven.nullable().default(null),
  device: Device.nullable().default(null),
  photoFileId: FileId.nullable().default(null),
});
/** A photograph for a sign-in that was one tap. */
export const AddPhoto = z.object({
  commandId: CommandId,
  signInId: SignInId,
  photoFileId: FileId,
  device: Device.nullable().default(null),
});
export const SignedIn = z.object({
  signInId: SignInId,
  day: Day,
  half: HalfDay,
  proof: z.enum(["fence", "countersign", "none"]),
  distance: z.int().nullable(),
  questions: z.int().describe("Questions it raised"),
});

export const Countersign = z.object({
  commandId: CommandId,
  place: Place,
  signInIds: z.array(SignInId).min(1).max(50),
});

export const AskLeave = z.object({
  commandId: CommandId,
  caseId: CaseId,
  kind: z.string().min(1).max(40),
  reason: Reason,
  ...SpanGiven,
  device: Device.nullable().default(null),
});
export const ReportTrip = z.object({
  commandId: CommandId,
  caseId: CaseId,
  kind: z.string().min(1).max(40),
  destination: z.string().trim().min(1).max(100),
  purpose: Reason,
  ...SpanGiven,
  device: Device.nullable().default(null),
});
export const AskCorrection = z.object({
  commandId: CommandId,
  caseId: CaseId,
  day: Day,
  half: z.enum(["am", "pm", "both"]).default("both"),
  countsAs: z.enum(["in-village", "trip", "absent"]),
  reason: Reason,
  fileId: FileId.nullable().default(null),
});
export const Decide = z.object({
  commandId: CommandId,
  caseId: CaseId,
  decision: z.enum(["agree", "refuse"]),
  note: Note,
});
export const Cancel = z.object({ commandId: CommandId, caseId: CaseId });
export const ReportReturn = z.object({
  commandId: CommandId,
  caseId: CaseId,
  on: Day.describe("The first day back"),
  half: HalfDay.default("am"),
  device: Device.nullable().default(null),
});
export const Answer = z.object({ commandId: CommandId, caseId: CaseId, answer: Reason });
export const Conclude = z.object({
  commandId: CommandId,
  caseId: CaseId,
  conclusion: z.enum(["accept", "set-aside"]),
  note: Note,
});
export const Done = z.object({ caseId: CaseId, state: z.string() });

export const CASE_KINDS = ["leave", "trip", "correction", "question"] as const;
export type CaseKind = (typeof CASE_KINDS)[number];
export const PersonRef = z.object({ id: CadreId, name: z.string() });

/** A leave, a trip, a correction or a question: what is asked, how far it is, who did what. */
export const CaseRow = z.object({
  id: CaseId,
  kind: z.enum(CASE_KINDS),
  cadre: PersonRef,
  place: Place,
  placeName: z.string(),
  what: z.string().describe("Kind of leave or trip, what a correction counts as, what is asked"),
  whatName: z.object({ zh: z.string(), en: z.string() }).nullable().describe("From the rule's list"),
  text: z.string(),
  fromDay: Day,
  fromHalf: HalfDay,
  toDay: Day,
  toHalf: HalfDay,
  halves: z.int(),
  state: z.string(),
  step: z.int(),
  steps: z.array(z.object({ level: z.enum(["township", "county"]), posts: z.array(z.string()) })),
  overdue: z.int().describe("Days past the end of a leave without a return"),
  continued: z
    .boolean()
    .describe("Nobody reports back from this leave: another goes on with it (续假), or it is over with the post"),
  returnedOn: Day.nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  answer: z.string().nullable(),
  conclusion: z.string().nullable(),
  lastDay: Day.nullable().describe("A question: last day to answer"),
  answerDays: z.int(),
  at: Instant,
  trail: z.array(z.object({ action: z.string(), at: Instant, by: z.string(), note: z.string().nullable() })),
});
export type CaseRow = z.infer<typeof CaseRow>;

const HalfShown = z.object({
  kind: z.enum(HALF_KINDS),
  by: z.enum(["sign-in", "trip", "leave", "correction", "rest-day"]).nullable(),
  ref: z.string().nullable(),
});
export const DayShown = z.object({
  day: Day,
  dayKind: z.enum(["working", "weekend", "holiday", "make-up", "unknown"]),
  am: HalfShown,
  pm: HalfShown,
  worth: z.union([z.literal(0), z.literal(1), z.literal(2)]),
});
export const ForecastShown = z.object({
  target: z.int(),
  counted: z.int(),
  needed: z.int(),
  left: z.int(),
  expected: z.int().nullable(),
  pace: z.enum(PACES),
});
export type ForecastShown = z.infer<typeof ForecastShown>;
export const FiguresShown = z.object({
  placed: z.int(),
  counted: z.int(),
  byKind: z.record(z.enum(HALF_KINDS), z.int()),
});

/** One cadre on the board: the month's days, month and year against the rule in force. Figures in half days. */
export const BoardRow = z.object({
  cadre: PersonRef,
  post: z.string(),
  unit: z.string().nullable(),
  place: Place,
  placeName: z.string(),
  days: z.array(DayShown),
  figures: FiguresShown,
  month: ForecastShown,
  year: ForecastShown,
  leave: z.object({ halves: z.int().describe("This year, kinds that count"), limit: z.int() }),
  questions: z.int().describe("Open"),
});
export type BoardRow = z.infer<typeof BoardRow>;

export const SignInRow = z.object({
  id: SignInId,
  cadre: PersonRef,
  place: Place,
  day: Day,
  half: HalfDay,
  at: Instant,
  deviceAt: Instant.nullable(),
  proof: z.enum(["fence", "countersign", "none"]),
  distance: z.int().nullable(),
  accuracy: z.int().nullable(),
  countersignedBy: z.string().nullable(),
  photoId: FileId.nullable(),
  position: z
    .object({ latitude: z.number(), longitude: z.number() })
    .nullable()
    .describe("As stored, to about a metre; told to the person it is about, to nobody else"),
});
export type SignInRow = z.infer<typeof SignInRow>;

/** Everything that is recorded about a person's days in a month, and where the year leads. */
export const PersonRecord = z.object({
  board: BoardRow.nullable().describe("Null when nowhere posted in that month"),
  signIns: z.array(SignInRow),
  cases: z.array(CaseRow),
  calls: z.array(
    z.object({
      at: Instant.nullable(),
      day: Day,
      outcome: z.string().nullable(),
      note: z.string().nullable(),
      by: z.string().nullable(),
    }),
  ),
});
export type PersonRecord = z.infer<typeof PersonRecord>;

export const CALL_OUTCOMES = ["in-village", "trip", "leave", "not-reached", "away"] as const;
export const CallRow = z.object({
  id: CallId,
  no: z.int(),
  cadre: PersonRef,
  place: Place,
  placeName: z.string(),
  stands: DayShown.nullable().describe("The day of the draw in the ledger: leave and travel are known before the call"),
  outcome: z.enum(CALL_OUTCOMES).nullable(),
  note: z.string().nullable(),
  calledAt: Instant.nullable(),
  calledBy: z.string().nullable(),
});
export type CallRow = z.infer<typeof CallRow>;
export const DrawRow = z.object({
  id: DrawId,
  place: z.string(),
  placeName: z.string(),
  day: Day,
  seed: z.string(),
  size: z.int(),
  pool: z.int(),
  by: z.string(),
  at: Instant,
  called: z.int(),
  away: z.int(),
});
export type DrawRow = z.infer<typeof DrawRow>;
