import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CommandId, id } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { PageAsked } from "#kernel/page.ts";
import { Place } from "#kernel/territory.ts";
import { CharterId, ResolutionId, SeatId } from "../ids.ts";
import { ACTIONS, MEETINGS, STATES } from "../workflow.ts";
import { FileOf, Files, Key, Line, Named, Reason, Text, Under, Village, WhyNot } from "./common.ts";

export const State = z.enum(STATES);
export const Action = z.enum(ACTIONS);
/** A posting of the module disclosure. */
const PostingId = id<"PostingId">();

const count = z.int().min(0).max(20_000);
export const Counts = z.object({
  entitled: count.describe("Who may come"),
  attended: count,
  for: count,
  against: count,
  abstained: count,
});

export const OpenResolution = z.object({
  commandId: CommandId,
  resolutionId: ResolutionId,
  place: Place,
  matter: Key,
  title: Line,
  content: Text.describe("What is to be decided, and why"),
});
const one = { commandId: CommandId, resolutionId: ResolutionId };
const done = { on: Day, opinion: z.string().trim().max(2_000).default(""), files: Files };

export const ClearMatter = z.object({ ...one, ...done, checks: z.array(Key).max(20) });
export const HoldMeeting = z.object({
  ...one,
  ...done,
  meeting: z.enum(MEETINGS),
  chair: z.string().trim().max(40).default(""),
  counts: Counts,
});
export const PrecheckMatter = z.object({ ...one, ...done });
export const TurnBack = z.object({ ...one, action: z.enum(["return", "object", "withdraw"]), reason: Reason });
const posted = {
  title: Line,
  text: z.string().trim().min(5).max(2_000).describe("As it hangs in public"),
  contact: z.string().trim().max(200).default("").describe("Office and landline; never a private number"),
};
export const PostResolution = z.object({ ...one, ...posted });
export const ExecuteResolution = z.object({ ...one, ...done, watchers: z.array(SeatId).min(1).max(20) });
export const ReportResult = z.object({
  ...one,
  ...done,
  ...posted,
  result: Text.describe("What was done, with what money, and what the supervisors found"),
  watchers: z.array(SeatId).min(1).max(20),
});
export const CloseResolution = z.object({ ...one });
export const Moved = z.object({ resolutionId: ResolutionId, state: State });

export const SORTS = ["latest", "oldest"] as const;
export const ListResolutions = PageAsked.extend({
  ...Under,
  state: State.optional(),
  matter: Key.optional(),
  sort: z.enum(SORTS).default("latest"),
});
export const OneResolution = z.object({ resolutionId: ResolutionId });
export const PaperOfResolution = OneResolution.extend({ form: z.enum(["pdf", "docx"]).default("pdf") });

export const PostingStanding = z.object({
  id: PostingId,
  state: z.enum(["draft", "checked", "approved", "posted", "ended", "closed", "taken-down", "withdrawn"]),
  outcome: z.enum(["no-objection", "answered", "changed", "withdrawn"]).nullable(),
  postedOn: Day.nullable(),
  lastDay: Day.nullable(),
  objections: z.int(),
  open: z.int(),
});

export const ResolutionRow = z.object({
  id: ResolutionId,
  village: Village,
  number: z.string().describe("2026-3"),
  matter: Named,
  title: z.string(),
  state: State,
  round: z.int(),
  next: Action.nullable(),
  openedOn: Day,
  lastOn: Day,
});
export type ResolutionRow = z.infer<typeof ResolutionRow>;

export const StepShown = z.object({
  no: z.int(),
  round: z.int(),
  action: z.union([Action, z.literal("open")]),
  meeting: z.enum(MEETINGS).nullable(),
  on: Day,
  at: Instant,
  byName: z.string(),
  chair: z.string(),
  counts: Counts.nullable(),
  opinion: z.string(),
  checks: z.array(z.string()),
  watchers: z.array(z.string()),
  files: z.array(FileOf),
  postingId: PostingId.nullable(),
  rule: z.object({ rule: z.string(), version: z.string(), value: z.json() }).nullable(),
});
export type StepShown = z.infer<typeof StepShown>;

export const ResolutionShown = ResolutionRow.extend({
  content: z.string(),
  result: z.string().nullable(),
  procedure: Named.extend({ clear: Named.extend({ lines: z.array(Named) }).nullable(), precheck: z.boolean() }),
  posting: PostingStanding.nullable(),
  resultPosting: PostingStanding.nullable(),
  charter: z.object({ id: CharterId, version: z.int() }).nullable(),
  adoptsCharter: z.boolean(),
  steps: z.array(StepShown),
  /** Who may come today by the register of bodies; the party meeting is not on it. */
  entitled: z.partialRecord(z.enum(MEETINGS), z.int()),
  watchers: z.array(z.object({ id: SeatId, name: z.string() })),
  meetings: z.partialRecord(
    z.enum(MEETINGS),
    z.object({ of: z.int(), in: z.int(), moreThanHalfOf: z.enum(["attended", "entitled"]) }),
  ),
  draft: z.object({ title: z.string(), text: z.string() }).nullable().describe("The public text as it would read now"),
  /** For each step of the table: null when it may be taken now, else why not. */
  may: z.partialRecord(Action, WhyNot),
});
export type ResolutionShown = z.infer<typeof ResolutionShown>;

export const AdoptCharter = z.object({
  commandId: CommandId,
  charterId: CharterId,
  place: Place,
  title: Line,
  text: z.string().trim().min(20).max(20_000),
  adoptedOn: Day,
  resolutionId: ResolutionId.nullable().default(null),
  basis: z.string().trim().max(200).default("").describe("What adopted it, when it was before this system"),
});
export const CHARTER_SORTS = ["village", "latest", "oldest"] as const;
export const CHARTER_WAYS = ["resolution", "paper"] as const;
export const ListCharters = PageAsked.extend({
  ...Under,
  how: z.enum(CHARTER_WAYS).optional().describe("Adopted by a resolution of this system, or by a paper from before it"),
  sort: z.enum(CHARTER_SORTS).default("village"),
});
export const OneCharter = z.object({ charterId: CharterId });
export const PaperOfCharter = OneCharter.extend({ form: z.enum(["pdf", "docx"]).default("pdf") });
export const CharterRow = z.object({
  id: CharterId,
  village: Village,
  version: z.int(),
  title: z.string(),
  adoptedOn: Day,
  basis: z.string(),
  resolutionId: ResolutionId.nullable(),
  resolution: z.string().nullable().describe("Number of the resolution: 2026-3"),
  inForce: z.boolean(),
});
export type CharterRow = z.infer<typeof CharterRow>;
export const CharterShown = CharterRow.extend({ text: z.string(), versions: z.array(CharterRow) });
