import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId } from "#kernel/ids.ts";
import { DutyDeclaration } from "#packs/schemas/duties.ts";
import { DAY_GROUPS } from "./day-groups.ts";
import { DeclarationId, GroundCode } from "./ids.ts";
import { DUTY_STATES } from "./state.ts";

export const DeclareDuty = z.object({
  commandId: CommandId,
  declarationId: DeclarationId,
  place: GroundCode,
  documentNo: z.string().trim().min(3).max(60),
  declaration: DutyDeclaration,
});
export const EndDuty = z.object({ commandId: CommandId, declarationId: DeclarationId, on: Day });
export const DeclarationDone = z.object({ declarationId: DeclarationId });

/** A declaration with where it comes from: a rule of a pack, or the county's own. */
export const DeclaredDuty = z.object({
  declaration: DutyDeclaration,
  from: z.string().describe("rule id, or `county`"),
  source: z.string(),
  kept: z.boolean().describe("Somebody keeps the records that settle it"),
  own: z.object({ id: DeclarationId, place: z.string(), placeName: z.string(), until: Day.nullable() }).nullable(),
});
export type DeclaredDuty = z.infer<typeof DeclaredDuty>;

/** What a duty may be made of: kinds of record that are kept, kinds of meeting, and the holidays its days keep clear of. */
export const DutyChoices = z.object({
  records: z.array(z.string()),
  meetings: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() })),
  holidays: z.record(z.string(), z.object({ off: z.array(z.string()), work: z.array(z.string()) })),
});

export const Span = z.object({ under: GroundCode.optional(), from: Day, to: Day }).refine((one) => one.to >= one.from);
export const Standings = z.object({
  key: z.string(),
  zh: z.string(),
  en: z.string(),
  counts: z.record(z.enum(DUTY_STATES), z.number()),
});
/** One who has not done it: the list, and what may stand in the bulletin. */
export const Lapsed = z.object({
  key: z.string(),
  zh: z.string(),
  en: z.string(),
  place: z.string(),
  placeName: z.string(),
  cadreId: CadreId.nullable(),
  names: z.array(z.string()),
  due: Day,
  state: z.enum(DUTY_STATES),
  step: z.enum(["reminder", "list", "bulletin"]).nullable(),
  have: z.number(),
  need: z.number(),
});
export const Board = z.object({
  groundName: z.string(),
  duties: z.array(Standings),
  townships: z.array(
    z.object({ code: z.string(), name: z.string(), done: z.number(), late: z.number(), lapsed: z.number() }),
  ),
  lapsed: z.array(Lapsed),
  more: z.boolean(),
});
export type Board = z.infer<typeof Board>;

/** One line of somebody's day. `waiting`: others have to move. */
export const DayItem = z.object({
  key: z.string(),
  group: z.enum(DAY_GROUPS),
  kind: z
    .string()
    .describe(
      "duty, task, notice, meeting, milestone, letter, or what a module calls it: its word is `duties.kind.<kind>`",
    ),
  zh: z.string(),
  en: z.string(),
  place: z.string().nullable(),
  on: Day.nullable().describe("last day"),
  time: z.string().nullable(),
  late: z.boolean(),
  have: z.number().nullable(),
  need: z.number().nullable(),
  excuse: z.string().nullable().describe("kind of the record that excuses from it: leave"),
  to: z.string(),
  noticeId: z.uuid().nullable().describe("a receipt is one tap"),
  seenId: z.uuid().nullable().describe("a notice that asks for nothing: to have seen it is one tap"),
});
export type DayItem = z.infer<typeof DayItem>;
export const MyDay = z.object({ today: Day, items: z.array(DayItem) });
export type MyDay = z.infer<typeof MyDay>;
