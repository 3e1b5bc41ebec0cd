import { sql } from "kysely";
import type { World } from "#platform/world.ts";
import { dice } from "./dice.ts";
import { COUNTY } from "./land.ts";

type Told = readonly [story: string, wish: string, exitPlan: string, incomeSteps: string];

const BY_CAUSE: Readonly<Record<string, Told>> = {
  因病: [
    "家里主要劳力常年吃药，不能干重活，药费是最大的支出。",
    "把病稳住，就近找份轻活。",
    "落实慢病签约和医保报销，两年内收入稳定。",
    "安排公益性岗位，庭院养鸡。",
  ],
  因残: [
    "家里有残疾人要照料，另一个人不能外出务工。",
    "学一门在家能做的手艺。",
    "落实两项补贴，安排居家就业。",
    "合作社代养生猪分红，手工编织。",
  ],
  因学: [
    "两个孩子同时上学，生活费和路费压力大。",
    "供孩子把书读完。",
    "落实助学补助，毕业后稳定就业即可脱贫。",
    "家长农闲到县城务工，承包两亩大棚。",
  ],
  缺技术: [
    "一直种玉米，亩产低，不懂管理，卖不上价。",
    "跟着合作社种果树。",
    "参加实用技术培训，三年挂果后稳定增收。",
    "改种核桃两亩，套种药材。",
  ],
  缺劳力: [
    "家里只剩老人，壮劳力少，地多半撂荒。",
    "地有人种，老人有人管。",
    "土地流转加兜底保障，收入达标后退出。",
    "土地流转入合作社，享受养老和低保。",
  ],
  缺资金: [
    "想扩大养殖，没有本钱，也没有抵押。",
    "贷一笔小额信贷养牛。",
    "落实小额信贷，见效后两年内退出。",
    "养牛三头，合作社统一销售。",
  ],
};
const OTHERWISE: Told = [
  "收入来源单一，遇事没有积蓄。",
  "有一份离家近的稳定工作。",
  "稳定务工，落实各项政策，逐年增收。",
  "镇上务工，庭院种菜出售。",
];
const WRITTEN = 0.8;

/** 四知 of most households, written down before their cards are checked. */
export async function tellPlans({ db }: World): Promise<void> {
  const d = dice(20_260_301);
  const rows = await db
    .selectFrom("householdYear as y")
    .innerJoin("household as h", (join) =>
      join.onRef("h.countyCode", "=", "y.countyCode").onRef("h.id", "=", "y.householdId"),
    )
    .select(["y.id", "h.cause"])
    .where("y.countyCode", "=", COUNTY.code)
    .orderBy("y.id")
    .execute();
  const told = rows
    .filter(() => d.chance(WRITTEN))
    .map(({ id, cause }): [string, ...Told] => [id, ...(BY_CAUSE[cause ?? ""] ?? OTHERWISE)]);
  const column = (i: number) => sql`${told.map((one) => one[i])}::text[]`;
  await sql`
    update household_year y set cause_story = t.story, wish = t.wish, exit_plan = t.plan, income_steps = t.steps
    from unnest(${told.map(([id]) => id)}::uuid[], ${column(1)}, ${column(2)}, ${column(3)}, ${column(4)}) t(id, story, wish, plan, steps)
    where y.county_code = ${COUNTY.code} and y.id = t.id`.execute(db);
}
