import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { ExportAsked, PageAsked } from "#kernel/page.ts";
import { PaperForm } from "#modules/documents/contract.ts";
import { Device, GroundCode, Line, MeetingId, StudyDocumentId, TaskId, Time, Title } from "./ids.ts";

export const Venue = z.object({ id: z.uuid(), name: Title, place: GroundCode, main: z.boolean() });
/** Who is called: a class of people on a ground, to a venue. */
export const CalledClass = z.object({ class: z.string().max(60), under: GroundCode, venueId: z.uuid().nullable() });
export const AgendaItem = z.object({
  text: Line.min(1),
  who: z.string().max(80).default(""),
  minutes: z.int().min(0).max(600).default(0),
});
export const RedLine = z.object({ who: z.string().max(120), what: z.string().max(300), since: Day.nullable() });
export type RedLine = z.infer<typeof RedLine>;
/** 议程, 签到表, 会议纪要. */
export const MEETING_PAPERS = ["agenda", "roll", "minutes"] as const;
export const MEETING_STATES = ["called", "held", "cancelled"] as const;
export const ANSWERS = ["comes", "excused"] as const;
export const ATTENDED = ["present", "late", "excused", "absent"] as const;

export const CallMeeting = z.object({
  commandId: CommandId,
  meetingId: MeetingId,
  place: GroundCode,
  kind: z.string().max(60),
  title: Title,
  heldOn: Day,
  startsAt: Time,
  endsAt: Time,
  venues: z.array(Venue).min(1).max(60),
  classes: z.array(CalledClass).min(1).max(60),
  agenda: z.array(AgendaItem).max(40).default([]),
  documents: z.array(StudyDocumentId).max(20).default([]),
  note: z.string().trim().max(2_000).default(""),
  replyBy: Instant.nullable().default(null).describe("Receipts are due by then"),
});
export type CallMeeting = z.infer<typeof CallMeeting>;
export const MoveMeeting = z.object({
  commandId: CommandId,
  meetingId: MeetingId,
  heldOn: Day,
  startsAt: Time,
  endsAt: Time,
  reason: Line.min(2),
});
export const CancelMeeting = z.object({ commandId: CommandId, meetingId: MeetingId, reason: Line.min(2) });
export const AnswerMeeting = z.object({
  commandId: CommandId,
  meetingId: MeetingId,
  answer: z.enum(ANSWERS),
  note: Line.default(""),
  device: Device.optional(),
});
export const RecordRoll = z.object({
  commandId: CommandId,
  meetingId: MeetingId,
  roll: z
    .array(z.object({ cadreId: CadreId, attended: z.enum(ATTENDED) }))
    .min(1)
    .max(5_000),
});
export const Decision = z.object({ taskId: TaskId, title: Title, ownerId: CadreId, dueOn: Day });
export const HoldMeeting = z.object({
  commandId: CommandId,
  meetingId: MeetingId,
  minutes: z.string().trim().min(2).max(20_000),
  decisions: z.array(Decision).max(60).default([]),
  redList: z.array(RedLine).max(60).default([]).describe("Named at the next meeting of this kind"),
});
export const MeetingDone = z.object({ meetingId: MeetingId, called: z.number().optional() });

export const ListMeetings = PageAsked.extend({
  under: GroundCode.optional(),
  kind: z.string().max(60).optional(),
  state: z.enum(MEETING_STATES).optional(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
});
export type ListMeetings = z.infer<typeof ListMeetings>;
export const ExportMeetings = ListMeetings.omit({ after: true, limit: true }).extend(ExportAsked.shape);
export const OneMeeting = z.object({ meetingId: MeetingId });
export const MeetingPaper = OneMeeting.extend({ paper: z.enum(MEETING_PAPERS), form: PaperForm });
export const MeetingRow = z.object({
  id: MeetingId,
  place: z.string(),
  kind: z.string(),
  kindZh: z.string(),
  kindEn: z.string(),
  title: z.string(),
  heldOn: Day,
  startsAt: z.string(),
  endsAt: z.string(),
  state: z.enum(MEETING_STATES),
  called: z.number(),
  answered: z.number(),
  present: z.number(),
});
export type MeetingRow = z.infer<typeof MeetingRow>;
export const RollPerson = z.object({
  cadreId: CadreId,
  name: z.string(),
  class: z.string(),
  classZh: z.string(),
  classEn: z.string(),
  territory: z.string(),
  venueId: z.uuid().nullable(),
  answer: z.enum(ANSWERS).nullable(),
  answerNote: z.string().nullable(),
  answeredAt: Instant.nullable(),
  attended: z.enum(ATTENDED).nullable(),
});
export const MeetingShown = MeetingRow.extend({
  venues: z.array(Venue),
  agenda: z.array(AgendaItem),
  documents: z.array(z.object({ id: StudyDocumentId, title: z.string(), documentNo: z.string() })),
  note: z.string(),
  minutes: z.string().nullable(),
  reason: z.string().nullable(),
  roll: z.array(RollPerson),
  decisions: z.array(z.object({ taskId: TaskId, title: z.string(), owner: z.string(), dueOn: Day, state: z.string() })),
  redList: z.array(RedLine),
  toName: z.array(RedLine).describe("What the last meetings of this kind left to be named here"),
  mine: z.object({ answer: z.enum(ANSWERS).nullable() }).nullable(),
});
export type MeetingShown = z.infer<typeof MeetingShown>;

/** A meeting I am called to, as a phone carries it: what to know before going, and what I answered. */
export const MyMeeting = z.object({
  id: MeetingId,
  title: z.string(),
  kindZh: z.string(),
  kindEn: z.string(),
  heldOn: Day,
  startsAt: z.string(),
  endsAt: z.string(),
  state: z.enum(MEETING_STATES),
  venue: z.string().nullable(),
  agenda: z.array(AgendaItem),
  note: z.string(),
  reason: z.string().nullable().describe("Why it was moved or cancelled"),
  answer: z.enum(ANSWERS).nullable(),
  answerNote: z.string().nullable(),
});
export type MyMeeting = z.infer<typeof MyMeeting>;

export const CountMeetings = z.object({
  under: GroundCode.optional(),
  year: z.coerce.number().int().min(2000).max(2200),
});
export const MeetingCount = z.object({
  kind: z.string(),
  zh: z.string(),
  en: z.string(),
  held: z.number(),
  called: z.number(),
  cancelled: z.number(),
});

export const SaveStudyDocument = z.object({
  commandId: CommandId,
  documentId: StudyDocumentId,
  place: GroundCode,
  title: Title,
  level: z.enum(["central", "province", "prefecture", "county", "township"]),
  documentNo: z.string().trim().max(60).default(""),
  dated: Day.nullable().default(null),
});
export const ConveyDocument = z.object({
  commandId: CommandId,
  documentId: StudyDocumentId,
  territories: z.array(GroundCode).min(1).max(500),
  dueOn: Day,
});
export const ListStudyDocuments = z.object({ under: GroundCode.optional() });
/** Coverage of a document: of those who were called to a session on it, who attended at least one. */
export const StudyDocumentRow = z.object({
  id: StudyDocumentId,
  title: z.string(),
  level: z.string(),
  documentNo: z.string(),
  dated: Day.nullable(),
  sessions: z.number(),
  called: z.number(),
  attended: z.number(),
  missing: z.array(z.object({ cadreId: CadreId, name: z.string() })),
  conveyed: z.object({ units: z.number(), done: z.number() }),
});

const Named = z.object({ key: z.string(), zh: z.string(), en: z.string() });
export const MeetingChoices = z.object({ kinds: z.array(Named), classes: z.array(Named), winter: z.array(Named) });
