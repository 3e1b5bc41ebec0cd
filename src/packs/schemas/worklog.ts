import { z } from "zod";
import { DayCount } from "#kernel/calendar.ts";
import { NameShown } from "./posting.ts";
import { Item, Key, listOf, shape } from "./text.ts";

const DutySet = Item.extend({ items: listOf(Item) });
const percent = z.int().min(0).max(100);

export const worklogRules = {
  "worklog.duty-sets": shape(
    "日志归类（八大员、九件事等）",
    "What a log is filed under: eight roles, nine things",
    listOf(DutySet),
  ),
  "worklog.emergency-kinds": shape("突发情况种类", "Kinds of emergency", listOf(Item)),
  "worklog.emergency-days": shape(
    "突发情况几日内跟进",
    "Days in which an emergency is followed up",
    z.int().min(0).max(60),
  ),
  "worklog.emergency-tells": shape(
    "突发情况马上告诉谁",
    "Who hears of an emergency at once",
    z.object({ posts: z.array(Key).min(1), hours: z.int().min(1).max(72).describe("to confirm that they know") }),
  ),
  "worklog.alike": shape(
    "日志雷同提醒：与几天内的日志相似到多少，短于几字不比",
    "When a log reads like an earlier one: percent, within days, from how many characters",
    z.object({ percent: percent.min(30), days: z.int().min(1).max(730), least: z.int().min(5).max(500) }),
  ),
  "worklog.week-closes": shape(
    "周报截止在星期几（1 = 星期一）",
    "Weekday on which the week's reports close (1 = Monday)",
    z.int().min(1).max(7),
  ),
  "worklog.week-closes-at": shape("周报截止时刻", "Hour at which they close", z.string().regex(/^\d{2}:\d{2}$/)),
  "worklog.answer-days": shape("信息反馈答复期限", "Time to answer feedback", DayCount),
  "worklog.bulletin-names": shape("通报中的姓名", "Names in bulletins", NameShown),
  "worklog.bulletin-worst": shape("通报末位几名", "How many of the last are named", z.int().min(0).max(50)),
  "worklog.appraisal": shape(
    "考核：三率一度各占多少，不得评优、须移送的线，半年与年终各占多少，优秀比例",
    "Appraisal: weights of the four figures, lines, shares of half-year and year-end, most that may be excellent",
    z
      .object({
        weights: z.object({ residence: percent, visits: percent, awareness: percent, satisfaction: percent }),
        excellentFrom: percent,
        goodFrom: percent,
        passFrom: percent,
        halfYear: percent,
        excellentShare: percent,
      })
      .refine(
        ({ weights }) => weights.residence + weights.visits + weights.awareness + weights.satisfaction === 100,
        "weights make 100",
      ),
  ),
} as const;
