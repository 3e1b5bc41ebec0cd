import { sql } from "kysely";
import { addDays, type Day, yearOf } from "#kernel/day.ts";
import type { World } from "#platform/world.ts";
import type { Client, Stage } from "./act.ts";
import { COUNTY, STAGE, VILLAGES } from "./land.ts";

/** Every third household has not exited; most say in which year they will, some do not, a few say a year too late. */
export async function planExits({ db }: World, today: Day): Promise<void> {
  const year = yearOf(today);
  const chosen = sql`select id, row_number() over (order by place, id) as n from household where county_code = ${COUNTY.code}`;
  for (const table of ["household", "household_summary"])
    await sql`
      update ${sql.table(table)} h set poverty_status = '未脱贫',
        exit_year = case when c.n % 21 = 3 then null when c.n % 27 = 6 then ${year + 4}::int else ${year}::int + (c.n / 3 % 3)::int end
      from (${chosen}) c where h.county_code = ${COUNTY.code} and h.id = c.id and c.n % 3 = 0`.execute(db);
}

const TALKS = [
  ["members", "老党员、小组长", 9, "先把水渠修通，再谈大棚。", "水渠列为第一年的事。"],
  ["masses", "三组、五组群众代表", 31, "担心蘑菇卖不出去；路灯要亮到村口。", "先签包销再建第二期；路灯列入第二年。"],
  ["meeting", "村民代表会", 42, "同意规划草案，三人要求公开用工名单。", "用工名单随公示张贴。"],
  ["experts", "县农业农村局、省农科院专家", 4, "海拔适合错季香菇，棚型要防雪。", "棚型按专家意见改。"],
] as const;

/** Plans of villages on all stretches of their way; the others still owe theirs. */
export async function planVillages(stage: Stage, today: Day): Promise<void> {
  const village = await stage.as("village-secretary");
  const clerk = await stage.as("xiang-clerk");
  await onItsWay(stage, village, STAGE, today, "enforce");
  const township = STAGE.slice(0, 9);
  await onItsWay(stage, clerk, `${township}203`, today, "approve");
  await onItsWay(stage, clerk, `${township}204`, today, "check");
  await onItsWay(stage, clerk, `${township}205`, today, "hear");
  await onItsWay(stage, clerk, `${township}206`, today, null);
}

const WAY = ["hear", "check", "approve", "enforce"] as const;

async function onItsWay(stage: Stage, by: Client, place: string, today: Day, until: (typeof WAY)[number] | null) {
  const api = by.villagePlan;
  const commandId = () => stage.id() as never;
  const year = yearOf(today);
  const villagePlanId = stage.id() as never;
  const owners = await api.owners({ place: place as never });
  const owner = (i: number) => (owners[i % Math.max(1, owners.length)]?.id ?? "") as never;
  const goals = [
    [year, "修通灌溉渠，第一批户稳定脱贫"],
    [year + 1, "食用菌大棚二十座，合作社入社过半"],
    [year + 2, "村集体收入十万元，村出列"],
    [year + 3, "分红稳定，收入不下滑"],
    [year + 4, "村规民约落实，产业自己能转"],
  ].map(([of, text]) => ({ id: stage.id() as never, year: of as number, text: text as string }));
  const items = [
    [0, "修灌溉渠三千米", "06-30"],
    [0, "二十户旧棚改造", "11-30"],
    [1, "新建食用菌大棚二十座", "09-30"],
    [1, "村口到三组路灯四十盏", "10-31"],
    [2, "与两家企业签包销合同", "05-31"],
    [3, "合作社每年两次公开账目", "12-20"],
    [4, "培养本村技术员六名", "08-31"],
  ].map(([goal, measure, due], i) => {
    const to = goals[goal as number];
    return {
      id: stage.id() as never,
      goalId: to?.id as never,
      measure: measure as string,
      ownerId: owner(i),
      dueOn: `${to?.year}-${due}` as Day,
    };
  });
  const name = VILLAGES.find((one) => one.code === place)?.name ?? "";
  await api.save({
    commandId: commandId(),
    id: villagePlanId,
    place: place as never,
    title: `${name}脱贫规划（${year}—${year + 4}年）`,
    situation:
      "山区村，五个村民小组，水浇地不到四成，靠天吃饭。\n主要收入是外出务工和玉米，集体没有稳定收入。\n困难：缺水、缺技术、壮劳力外出。",
    sinceYear: year,
    outYear: year + 2,
    goals,
    items,
    seenAt: null,
  });
  for (const [i, [kind, who, people, opinions, takenUp]] of TALKS.entries())
    if (until !== null || i < 2)
      await api.addTalk({
        commandId: commandId(),
        villagePlanId,
        id: stage.id() as never,
        ...{ kind, who, people, opinions, takenUp, heldOn: addDays(today, -30 + i * 4), files: [] },
      });
  const last = until === null ? -1 : WAY.indexOf(until);
  const take = async (who: string, action: (typeof WAY)[number], more = {}) =>
    (await stage.as(who)).villagePlan.takeStep({
      commandId: commandId(),
      villagePlanId,
      action,
      on: today,
      opinion: action === "check" ? "目标与村情相符，同意上报。" : "",
      documentNo: "",
      ...more,
    });
  if (last >= 0) await take(place === STAGE ? "village-secretary" : "xiang-clerk", "hear");
  if (last >= 1) await take("xiang-head", "check");
  if (last >= 2) await take("xian-officer", "approve", { documentNo: `云扶发〔${year}〕${Number(place.slice(-2))}号` });
  if (last < 3) return;
  await take("xiang-head", "enforce");
  const reports = [
    [0, "done", "县水利局验收单，三千一百米"],
    [1, "doing", "改了十三户"],
    [2, "doing", "选址已定，地已流转"],
  ] as const;
  for (const [i, state, note] of reports) {
    const item = items[i];
    if (item) await api.reportItem({ commandId: commandId(), planItemId: item.id, state, note, files: [] });
  }
}
