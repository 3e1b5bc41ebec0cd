import { z } from "zod";
import { DayCount } from "#kernel/calendar.ts";
import { Item, listOf, shape } from "./text.ts";

/** Everything a posting is able to show of a household. What is not in this list cannot be whitelisted by any rule. */
export const POSTING_FIELDS = [
  "headName",
  "group",
  "householdSize",
  "class",
  "decidedOn",
  "measureKinds",
  "measureAmounts",
] as const;
export const PostingField = z.enum(POSTING_FIELDS);
export type PostingField = z.infer<typeof PostingField>;

/** `board`: paper on the village board, for limited days. `web`: the public portal. */
export const Channel = z.enum(["board", "web"]);
export type Channel = z.infer<typeof Channel>;
export const CHANNELS = Channel.options;

/** What a posting is about; each has its own number of days. */
export const PostingKind = z.enum([
  "recognition",
  "identification",
  "elimination",
  "exit",
  "card",
  "project",
  "measures",
  "resolution",
  "resolution-result",
]);
export type PostingKind = z.infer<typeof PostingKind>;
/** Kinds that say a text and name no household: what the village decided, and what came of it. */
export const TEXT_KINDS: ReadonlySet<PostingKind> = new Set(["resolution", "resolution-result"]);

/** How a head's name is shown: in full, `张*`, or not at all. */
export const NameShown = z.enum(["full", "surname", "none"]);
export type NameShown = z.infer<typeof NameShown>;

const Fields = z.array(PostingField).refine((list) => new Set(list).size === list.length, "fields repeat");
const Words = z.array(z.string().trim().min(2).max(20)).max(300);
/** The regime's floor is five days; a county may post longer, never shorter. */
const PostingDays = DayCount.refine((count) => count.days >= 5, "a posting runs at least 5 days");

export const postingRules = {
  "posting.days.village": shape(
    "村内公示天数（未另行规定的）",
    "Days of a village posting, where no other rule says",
    PostingDays,
  ),
  "posting.days.recognition": shape("监测对象认定公示天数", "Days: recognition for monitoring", PostingDays),
  "posting.days.identification": shape("识别公示天数", "Days: identification", PostingDays),
  "posting.days.elimination": shape("风险消除公示天数", "Days: risk eliminated", PostingDays),
  "posting.days.exit": shape("退出公示天数", "Days: exit", PostingDays),
  "posting.days.card": shape("档卡信息公示天数", "Days: household cards", PostingDays),
  "posting.days.measures": shape("帮扶措施公示天数", "Days: measures", PostingDays),
  "posting.days.project": shape("项目公示天数", "Days: projects", PostingDays),
  "posting.days.resolution": shape("村级决议公开天数", "Days: resolutions of the village", PostingDays),
  "posting.days.resolution-result": shape("决议实施结果公开天数", "Days: results of resolutions", PostingDays),
  "posting.fields.board": shape("村公示栏可公示的内容", "What the village board may show", Fields),
  "posting.fields.web": shape("网上可公示的内容", "What the public web may show", Fields),
  "posting.name.board": shape("村公示栏户主姓名", "Head's name on the board", NameShown),
  "posting.name.web": shape("网上户主姓名", "Head's name on the web", z.enum(["surname", "none"])),
  "posting.child-age": shape("未满几岁姓名一律隐去", "Names are masked below this age", z.int().min(14).max(18)),
  "posting.places": shape("在哪一级公示", "Where a posting is shown", z.enum(["village-once", "every-tier"])),
  "posting.objection.clock": shape(
    "有异议时公示计时",
    "The clock while an objection is open",
    z.enum(["runs-and-bars", "stops-until-answered"]),
  ),
  "posting.objection.answer": shape("异议答复期限", "Time to answer an objection", DayCount),
  "posting.objection.channels": shape("异议渠道", "Ways to object", listOf(Item)),
  "posting.box-days": shape(
    "到期后几日内仍可登记意见箱、电话收到的异议",
    "Days after the end in which objections from the box or by telephone may still be entered",
    z.int().min(0).max(15),
  ),
  "posting.outcome-days": shape(
    "撤下后公布结果几日（不含名单）",
    "Days the outcome stays, without names",
    z.int().min(0).max(365),
  ),
  "posting.words.illness": shape(
    "疾病与残疾用词（公示中拦截）",
    "Words of illness and disability that stop a posting",
    Words,
  ),
  "posting.words.school": shape(
    "学生与学校用词（公示中拦截）",
    "Words about pupils and schools that stop a posting",
    Words,
  ),
  "posting.words.private": shape(
    "不得公示的栏目（附件里的表头）",
    "Titles of columns that no attached file may have",
    Words,
  ),
} as const;
