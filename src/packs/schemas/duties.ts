import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { parseRecurrence } from "#kernel/recurrence.ts";
import { Item, Key, listOf, shape, Text } from "./text.ts";

const Ground = z.string().regex(/^(\d{6}|\d{9}|\d{12})$/);
const Rule = z
  .string()
  .max(120)
  .refine((text) => parseRecurrence(text) !== null, "not a rule of RFC 5545 that days can follow");

/** Who owes it: each holder of these posts, each place of a level, or each pair of helper and household. */
export const DutyOwedBy = z.object({
  posts: z.array(Key).min(1),
  each: z.enum(["person", "place", "pairing"]),
  level: z.enum(["county", "township", "village"]).optional(),
  under: z.array(Ground).min(1).optional(),
});

export type DutyOwed = z.infer<typeof DutyOwedBy>;

/** When: by a rule (an occurrence that falls on a holiday moves or is skipped), so often in a period, or once. */
export const DutyWhen = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("rule"), rule: Rule, holidays: z.enum(["as-is", "next", "previous", "skip"]) }),
  z.object({
    kind: z.literal("quota"),
    period: z.enum(["week", "month", "quarter", "half-year", "year"]),
    share: z.boolean(),
  }),
  z.object({ kind: z.literal("once"), due: Day }),
]);

/** From how many days before, until which hour of the last day, and how many days after it is still accepted as late. */
export const DutyWindow = z.object({
  opens: z.int().min(0).max(366),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  lapses: z.int().min(0).max(366),
});

/** What settles it: records of these kinds (and topics), so many, counted by record or by day; `inside`: anywhere on the ground. */
export const DutySettled = z.object({
  kinds: z.array(Key).min(1),
  topics: z.array(Key).min(1).optional(),
  count: z.int().min(1).max(366),
  by: z.enum(["record", "day"]),
  inside: z.boolean().optional(),
  excusedBy: z.array(Key).min(1).optional().describe("Records that excuse from it when they fill its days: leave"),
  countFrom: z
    .enum(["attendance.month-days", "attendance.year-days"])
    .optional()
    .describe("The rule that says how many"),
});

/** What follows when nothing has come: so many days after the last day. */
export const DutyStep = z.object({ step: z.enum(["reminder", "list", "bulletin"]), after: z.int().min(0).max(366) });

/** One duty as data. `since` anchors its rule. */
export const DutyDeclaration = Text.extend({
  key: Key,
  owed: DutyOwedBy,
  when: DutyWhen,
  window: DutyWindow,
  settled: DutySettled,
  lapse: z.array(DutyStep).max(6),
  since: Day,
  until: Day.nullable(),
  to: z.string().max(80).optional().describe("The page on which it is done"),
})
  .refine((one) => one.owed.each !== "place" || one.owed.level !== undefined, "a place has a level")
  .refine((one) => one.until === null || one.until > one.since, "ends before it begins");
export type DutyDeclaration = z.infer<typeof DutyDeclaration>;

/** A kind of meeting. `study`: counts as study; `no decision` meetings need no minutes of decisions. */
export const MeetingKind = Item.extend({
  level: z.enum(["county", "township", "village", "unit"]),
  study: z.boolean(),
});
/** A class of people who are called together: the posts it stands for. */
export const AttendeeClass = Item.extend({ posts: z.array(Key).min(1) });

const Duties = z.array(DutyDeclaration).superRefine((list, context) => {
  if (new Set(list.map((one) => one.key)).size !== list.length)
    context.addIssue({ code: "custom", message: "keys repeat" });
});

export const dutiesRules = {
  "duties.five-ones": shape("五个一：周会、月联席、季拉练、半年评比、年结账", "The five ones, week to year", Duties),
  "duties.resident": shape("驻村干部的经常任务", "Duties of resident cadres", Duties),
  "duties.resident-year": shape("驻村天数（年）", "Days in the village, by year", Duties),
  "duties.party": shape("三会一课", "Three meetings and one class", Duties),
  "duties.fixed-days": shape("固定日活动", "Fixed days of the year", Duties),
  "duties.inspection": shape("督查轮次与常委会议题", "Inspection rounds and the standing committee's item", Duties),
  "duties.unit-heads": shape("主要负责人到村蹲点", "Days in the village of heads of units", Duties),
  "duties.winter": shape("走基层送温暖", "Winter visits", Duties),
  "duties.staffing": shape("乡镇扶贫机构人员检查", "Township offices against the norm", Duties),
  "duties.helpers": shape("结对走访", "Visits to paired households", Duties),
  "duties.soon-days": shape("提前几天提醒", "Days ahead that count as soon", z.int().min(1).max(30)),
  "duties.remind-from": shape(
    "每天几点起发任务提醒",
    "Hour of the day from which reminders go out",
    z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  ),
  "meetings.kinds": shape("会议种类", "Kinds of meeting", listOf(MeetingKind)),
  "meetings.classes": shape("参会人员类别", "Classes of attendees", listOf(AttendeeClass)),
  "notices.escalation": shape(
    "通知逾期未回的升级",
    "When a notice is not answered",
    z.object({ posts: z.array(Key).min(1), after: z.int().min(0).max(720).describe("hours") }),
  ),
  "campaigns.winter-checklist": shape("温暖过冬检查项", "Checklist of a safe, warm winter", listOf(Item)),
} as const;
