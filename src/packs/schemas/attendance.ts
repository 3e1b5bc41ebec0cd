import { z } from "zod";
import { Item, Key, listOf, shape } from "./text.ts";

/** A step of a leave's route: who may agree, by post, at which level. */
export const LeaveStep = z.object({ level: z.enum(["township", "county"]), posts: z.array(Key).min(1) });
/** The steps of leaves up to so many days; the last route has no limit. */
const LeaveRoute = z.object({ upTo: z.int().min(1).nullable(), steps: z.array(LeaveStep).min(1) });
const LeaveRoutes = z
  .array(LeaveRoute)
  .min(1)
  .refine((all) => all.at(-1)?.upTo === null, "the last route has no limit")
  .refine(
    (all) => all.slice(0, -1).every((one, i) => one.upTo !== null && one.upTo > (all[i - 1]?.upTo ?? 0)),
    "routes go from short to long",
  );
export type LeaveRoutes = z.infer<typeof LeaveRoutes>;

const Fence = z.object({
  place: z.string().regex(/^\d{12}$/),
  latitude: z.number().min(3).max(55),
  longitude: z.number().min(70).max(140),
  radius: z.int().min(50).max(50_000),
});

export const attendanceRules = {
  "attendance.month-days": shape("每月驻村天数", "Days in the village a month", z.int().min(0).max(31)),
  "attendance.year-days": shape("每年驻村天数", "Days in the village a year", z.int().min(0).max(366)),
  "attendance.prorate": shape(
    "当月、当年未满的按比例折算",
    "A month or year served in part asks for its part",
    z.boolean(),
  ),
  "attendance.signs": shape("一天签到几次算全天", "How many signs make a whole day", z.enum(["one-sign", "two-signs"])),
  "attendance.noon": shape("上午与下午的分界", "When the afternoon begins", z.string().regex(/^\d{2}:\d{2}$/)),
  "attendance.rest-days": shape(
    "周末和节假日怎样计",
    "How weekends and holidays count",
    z.object({ weekend: z.enum(["by-sign", "counts"]), holiday: z.enum(["by-sign", "counts"]) }),
  ),
  "attendance.fence": shape(
    "村界：距村中心多少米以内，定位误差不超过多少米",
    "The fence: metres from the village's centre, and how inexact a position may be",
    z.object({ radius: z.int().min(50).max(50_000), accuracy: z.int().min(10).max(5_000) }),
  ),
  "attendance.fences": shape("另定村界的村", "Villages with a fence of their own", z.array(Fence).max(2_000)),
  "attendance.photo": shape("签到是否拍照", "A photo at the sign-in", z.enum(["off", "optional", "required"])),
  "attendance.offline": shape(
    "离线签到：最多晚几天送达，设备时间最多差几分钟",
    "Signed in without signal: days it may arrive late, minutes the device's clock may differ",
    z.object({ days: z.int().min(0).max(60), minutes: z.int().min(1).max(1_440) }),
  ),
  "attendance.trip-counts": shape("外出报备何时计入驻村", "When duty travel counts", z.enum(["reported", "approved"])),
  "attendance.trip-kinds": shape("外出报备事由", "Kinds of duty travel", listOf(Item)),
  "attendance.leave-kinds": shape(
    "请假种类（是否计入年度天数）",
    "Kinds of leave, and which count in the year's total",
    listOf(Item.extend({ counts: z.boolean() })),
  ),
  "attendance.leave-unit": shape("请假天数怎样数", "How days of leave are counted", z.enum(["calendar", "working"])),
  "attendance.leave-routes": shape("请假由谁批准", "Who approves leave, by its length", LeaveRoutes),
  "attendance.leave-year-limit": shape(
    "一年请假超过多少天须召回",
    "Days of leave in a year beyond which a cadre is recalled",
    z.int().min(1).max(366),
  ),
  "attendance.correction-days": shape(
    "事后几日内可以申请更正",
    "Days in which a correction may be asked for",
    z.int().min(1).max(366),
  ),
  "attendance.questions": shape(
    "什么情况请本人说明",
    "What a person is asked to explain",
    z.object({
      sharedDeviceDays: z.int().min(0).max(31),
      jumpKm: z.int().min(1).max(1_000),
      jumpKmPerHour: z.int().min(10).max(1_000),
      batchPeople: z.int().min(2).max(20),
      batchSeconds: z.int().min(5).max(3_600),
    }),
  ),
  "attendance.answer-days": shape("请本人几日内说明", "Days to answer a question", z.int().min(1).max(60)),
  "attendance.pace-margin": shape(
    "预计差多少天以上算进度落后",
    "Days short of the target from which somebody counts as falling behind",
    z.int().min(1).max(60),
  ),
  "attendance.calls": shape("每次抽查几人", "How many are called in one check", z.int().min(1).max(200)),
} as const;
