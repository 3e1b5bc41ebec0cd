import { addDays, type Day, startOf } from "#kernel/day.ts";
import { systemActor } from "#modules/accounts/index.ts";
import { runPostingClock } from "#modules/disclosure/index.ts";
import { fill } from "#platform/db/fill.ts";
import { derivedId } from "#platform/derived-id.ts";
import type { World } from "#platform/world.ts";
import type { Client, Stage } from "./act.ts";
import { dice } from "./dice.ts";
import { COUNTY, STAGE, VILLAGES } from "./land.ts";
import { familyName, givenName } from "./names.ts";

const countyCode = COUNTY.code;
const CHARTER = [
  "第一条 热爱祖国，遵纪守法，不参与赌博、邪教。",
  "第二条 孝敬老人，赡养父母，不让一户老人独居受冻。",
  "第三条 红事新办、白事简办，席面不超过十桌，不收本村以外的礼金。",
  "第四条 房前屋后、村道两侧不堆柴草、粪土，垃圾投进垃圾箱。",
  "第五条 爱护水渠、路灯和文化广场设施，损坏照价赔偿。",
  "第六条 邻里有矛盾先找调解员，不打架，不堵路。",
  "第七条 村里的大事按程序商量决定，定下来大家都遵守。",
];

/** Who sits in the bodies of every village; a few lack somebody, one is past its term. Charters from before the system in half of them. */
async function fillBodies({ db }: World, today: Day): Promise<void> {
  const d = dice(20_170_403);
  const changedAt = startOf(today);
  const held = await db
    .selectFrom("appointment as a")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "a.countyCode").onRef("c.id", "=", "a.cadreId"))
    .select(["a.territory", "a.post", "a.cadreId", "c.name"])
    .where("a.countyCode", "=", countyCode)
    .where("a.post", "in", ["village-secretary", "village-head"])
    .where("a.until", "is", null)
    .execute();
  const seats = VILLAGES.flatMap(({ code }, v) => {
    const over = v === 5;
    const since = (over ? addDays(today, -5 * 366) : "2024-01-15") as Day;
    const until = (over ? addDays(today, -2) : "2029-01-15") as Day;
    const own = held.filter((one) => one.territory === code);
    const known = (post: string) => own.find((one) => one.post === post);
    const used = new Set<string>();
    const stranger = (): string => {
      for (;;) {
        const name = `${familyName(d)}${givenName(d, d.chance(0.35) ? "女" : "男")}`;
        if (!used.has(name) && !own.some((one) => one.name === name)) {
          used.add(name);
          return name;
        }
      }
    };
    const people = (body: string, roles: readonly string[], first?: { cadreId: string; name: string }) =>
      roles.map((role, i) => ({
        countyCode,
        id: derivedId("sample-seat", code, body, String(i)),
        ...{ place: code, body, role, since, until, changedAt },
        name: i === 0 && first ? first.name : stranger(),
        cadreId: i === 0 && first ? first.cadreId : null,
      }));
    const count = d.int(18, 33);
    const representatives = Array.from({ length: code === STAGE ? 25 : v === 10 ? 11 : count }, () => "representative");
    return [
      ...people("branch", ["secretary", "deputy", "member", "member"], known("village-secretary")),
      ...people("committee", ["head", "deputy", "member"], known("village-head")),
      ...(v === 3 ? [] : people("supervisors", v === 14 ? ["head"] : ["head", "member", "member"])),
      ...(v === 20 ? [] : people("representatives", representatives)),
    ];
  });
  await fill(db, "villageSeat", seats);
  const charters = VILLAGES.filter((_, i) => i % 2 === 1).map(({ code, name }) => ({
    countyCode,
    id: derivedId("sample-charter", code),
    ...{ place: code, version: 1, title: `${name}村规民约`, text: CHARTER.slice(0, 6).join("\n") },
    ...{ adoptedOn: "2019-05-06", basis: "2019年5月6日村民代表会议", changedAt },
    enteredBy: held.find((one) => one.territory === code)?.cadreId ?? derivedId("sample-cadre", "xian-officer"),
  }));
  await fill(db, "charter", charters);
}

type Hand = { stage: Stage; today: Day; village: Client; township: Client };
const say = { chair: "", opinion: "" };

/** The people of the stage govern: matters in every state, a charter adopted anew, disputes; the county asks for a clearing since two weeks. */
export async function governVillages(stage: Stage, today: Day, report: (error: unknown) => void): Promise<void> {
  await fillBodies(stage.world, today);
  const day = (ago: number): Day => addDays(today, -ago);
  const clock = () => runPostingClock({ world: stage.world, actor: systemActor(countyCode) }, report);
  const at = async (ago: number, hour: number): Promise<Hand> => {
    stage.at(day(ago), hour);
    await clock();
    return {
      stage,
      today: day(ago),
      village: await stage.as("village-secretary"),
      township: await stage.as("xiang-head"),
    };
  };

  const road = await open(
    await at(20, 10),
    "project",
    "三组产业路硬化",
    "三组产业路长一千二百米，路面宽四米，申请衔接资金，缺口由村集体经营收入补足，不向群众摊派。",
  );
  await meetings(await at(20, 15), road, ["propose", "discuss", "review", "resolve"]);
  await publish(await at(20, 16), road);
  const rules = await open(
    await at(19, 9),
    "charter",
    "修订村规民约",
    "增加红白事、垃圾投放和大事按程序商量三条，其余条文不变。",
  );
  await meetings(await at(19, 15), rules, ["propose", "discuss", "review", "resolve"]);
  await publish(await at(19, 16), rules);

  const officer = await (await at(16, 9)).stage.as("xian-officer");
  await officer.rules.override({
    ...one(stage),
    ruleId: "governance.procedure",
    since: day(15),
    documentNo: "云党办〔2026〕21号",
    reason: "全县推行一清四议两公开",
    insteadOf: "yuanyang@always",
    value: {
      ...{
        key: "yi-qing",
        zh: "一清四议两公开",
        en: "One clearing, four discussions, two publications",
        precheck: true,
      },
      clear: {
        ...{ zh: "清", en: "Clearing" },
        lines: [
          { key: "powers", zh: "对照村级权力清单，属于村里能定的事", en: "On the list of village powers" },
          { key: "accounts", zh: "账目、背景已理清并附材料", en: "Accounts and background are cleared and attached" },
        ],
      },
    },
  } as never);

  await carryOut(await at(11, 10), road, "路基已经开挖，现场查看用料。");
  await result(await at(10, 10), road, "产业路一千二百米提前完工，用款与预算相符，村监会现场验收合格。");
  await carryOut(await at(10, 11), rules, "新条文上墙、入户发放。");
  const charter = {
    charterId: stage.id() as never,
    place: STAGE as never,
    title: "下湾村村规民约",
    text: CHARTER.join("\n"),
  };
  const adopter = await at(10, 14);
  await adopter.village.governance.adopt({
    ...one(stage),
    ...charter,
    resolutionId: rules as never,
    adoptedOn: adopter.today,
  });

  const land = await open(
    await at(9, 9),
    "assets",
    "集体机动地发包",
    "一组机动地四十二亩，期限五年，公开竞价，底价每亩每年三百元，收入归村集体。",
  );
  await clear(await at(9, 11), land);
  await meetings(await at(8, 15), land, ["propose", "discuss"]);
  await look(await at(7, 9), land);
  await meetings(await at(5, 15), land, ["review", "resolve"]);
  await publish(await at(4, 9), land);

  const solar = await open(
    await at(6, 9),
    "income",
    "光伏收益分配方案",
    "今年光伏收益六万八千元，六成用于公益岗位，三成用于小型公益事业，一成用于临时救助。",
  );
  await clear(await at(6, 10), solar);
  await meetings(await at(4, 15), solar, ["propose", "discuss"]);
  await look(await at(3, 10), solar);
  await meetings(await at(2, 15), solar, ["review"]);
  await meetings(await at(2, 17), solar, ["resolve"], 9);
  const water = await open(
    await at(3, 15),
    "works",
    "自来水管网改造",
    "二组主管道老化渗漏，更换主管八百米，群众投工，材料款申请项目资金。",
  );
  await clear(await at(3, 16), water);
  await meetings(await at(1, 15), water, ["propose", "discuss"]);
  await close(await at(1, 16), road);
  await open(await at(0, 8), "relief", "明年低保名单动态调整", "按入户核查结果提出调入调出建议，经评议后公示。");

  await disputesOf(stage, at);
}

const one = (stage: Stage) => ({ commandId: stage.id() as never });

async function open({ stage, village }: Hand, matter: string, title: string, content: string): Promise<string> {
  const resolutionId = stage.id();
  await village.governance.open({
    ...one(stage),
    resolutionId: resolutionId as never,
    place: STAGE as never,
    matter,
    title,
    content,
  });
  return resolutionId;
}

type Meeting = "propose" | "discuss" | "review" | "resolve";
const ROOM: Readonly<Record<Meeting, readonly [entitled: number, attended: number, yes: number]>> = {
  propose: [4, 4, 4],
  discuss: [7, 7, 7],
  review: [36, 27, 25],
  resolve: [25, 22, 20],
};

/** Meetings held one after the other; `yes` for one that does not agree. */
async function meetings({ stage, today, village }: Hand, id: string, names: readonly Meeting[], yes?: number) {
  for (const meeting of names) {
    const [entitled, attended, usual] = ROOM[meeting];
    const agree = yes ?? usual;
    const counts = { entitled, attended, for: agree, against: Math.max(attended - agree - 1, 0) };
    await village.governance.meet({
      ...one(stage),
      ...say,
      ...{ resolutionId: id as never, meeting, on: today, files: [] },
      opinion: agree * 2 > attended ? "同意，按方案办理。" : "公益岗位比例有不同意见，重新商议。",
      counts: { ...counts, abstained: attended - counts.for - counts.against },
    });
  }
}

async function clear({ stage, today, village }: Hand, id: string) {
  const paper = (kind: string) => new TextEncoder().encode(`%PDF-1.4\n% ${id} ${kind}\n%%EOF\n`);
  const file = { name: "账目和背景说明.pdf", place: STAGE, purpose: "governance", content: paper("accounts") };
  const fileId = await stage.handIn("village-secretary", file);
  await village.governance.clear({
    ...one(stage),
    ...{ resolutionId: id as never, on: today, opinion: "在清单内，账目已公布。" },
    ...{ checks: ["powers", "accounts"], files: [fileId as never] },
  });
}

const look = ({ stage, today, township }: Hand, id: string) =>
  township.governance.precheck({
    ...one(stage),
    ...{ resolutionId: id as never, on: today, opinion: "符合政策，同意提交党员大会审议。", files: [] },
  });

/** Up on the board and the portal: the text is drawn from the record, the township approves its wording. */
async function hang({ stage, village, township }: Hand, postingId: never) {
  const step = () => ({ ...one(stage), postingId });
  const { checkedAt } = await township.disclosure.read({ postingId });
  await township.disclosure.approve({ ...step(), seen: checkedAt as never });
  await village.disclosure.post(step());
}

const CONTACT = "石桥乡人民政府 0990-3210001";

async function publish(hand: Hand, id: string) {
  const resolutionId = id as never;
  const { draft } = await hand.village.governance.resolution({ resolutionId });
  await hand.village.governance.post({
    ...one(hand.stage),
    ...{ resolutionId, title: draft?.title ?? "", text: draft?.text ?? "", contact: CONTACT },
  });
  const { posting } = await hand.village.governance.resolution({ resolutionId });
  await hang(hand, posting?.id as never);
}

async function carryOut({ stage, today, village }: Hand, id: string, opinion: string) {
  const resolutionId = id as never;
  const { watchers } = await village.governance.resolution({ resolutionId });
  const seats = watchers.slice(0, 2).map((seat) => seat.id);
  await village.governance.execute({ ...one(stage), resolutionId, on: today, opinion, files: [], watchers: seats });
}

async function result(hand: Hand, id: string, told: string) {
  const { stage, today, village } = hand;
  const resolutionId = id as never;
  const { watchers, draft } = await village.governance.resolution({ resolutionId });
  await village.governance.report({
    ...one(stage),
    ...{ resolutionId, on: today, opinion: "验收合格。", files: [], watchers: watchers.map((seat) => seat.id) },
    ...{ title: draft?.title ?? "", text: `${draft?.text ?? ""}${told}`, contact: CONTACT, result: told },
  });
  const { resultPosting } = await village.governance.resolution({ resolutionId });
  await hang(hand, resultPosting?.id as never);
}

const close = ({ stage, village }: Hand, id: string) =>
  village.governance.close({ ...one(stage), resolutionId: id as never });

type Told = readonly [
  ago: number,
  kind: "dispute" | "tendency",
  topic: string,
  rating: string | null,
  title: string,
  parties: string,
  facts: string,
  moves: readonly (readonly [ago: number, action: "mediate" | "settle" | "pass-up" | "look-back", note: string])[],
];
const DISPUTES: readonly Told[] = [
  [
    19,
    "dispute",
    "neighbours",
    null,
    "两家排水沟纠纷",
    "二组前后院两家",
    "下雨时前院的水流进后院，两家争吵。",
    [
      [18, "mediate", "现场看水路，两家同意一起改沟。"],
      [14, "settle", "共同出工改沟，费用各半，签了协议。"],
    ],
  ],
  [
    18,
    "dispute",
    "land",
    null,
    "一垄地界线不清",
    "四组东西两户",
    "承包地界桩丢失，秋播时都说是自己的。",
    [[16, "mediate", "查二轮承包台账，约好丈量。"]],
  ],
  [
    12,
    "dispute",
    "collective",
    null,
    "占地补偿款分配意见不一",
    "三组十一户与村集体",
    "产业路占地补偿，对按亩还是按户分有不同意见。",
    [
      [10, "mediate", "召开户主会，没有谈拢。"],
      [6, "pass-up", "请乡司法所和经管站一起来调解。"],
    ],
  ],
  [
    10,
    "dispute",
    "money",
    null,
    "拖欠工钱",
    "外包工队与务工群众",
    "修渠工钱拖了两个月，八名群众要求结清。",
    [
      [9, "mediate", "联系包工头，答应月底前付清。"],
      [4, "settle", "工钱已全部付清，群众签收。"],
    ],
  ],
  [
    6,
    "tendency",
    "policy",
    "yellow",
    "有人议论低保名单",
    "",
    "走访时听到几户议论低保评定不公，准备入户解释并公开评议结果。",
    [[5, "mediate", "逐户解释标准，把评议结果再公开一次。"]],
  ],
  [3, "tendency", "family", "red", "老人赡养可能起争执", "五组兄弟三人", "老人轮养安排谈不拢，兄弟之间言语激烈。", []],
];

async function disputesOf(stage: Stage, at: (ago: number, hour: number) => Promise<Hand>): Promise<void> {
  for (const [ago, kind, topic, rating, title, parties, facts, moves] of DISPUTES) {
    const { village, today } = await at(ago, 11);
    const disputeId = stage.id() as never;
    const what = { kind, topic, rating, title, parties, facts, households: [], reportedOn: today };
    await village.governance.reportDispute({ ...one(stage), disputeId, place: STAGE as never, ...what });
    for (const [later, action, note] of moves) {
      const hand = await at(later, 14);
      const step = { action, on: hand.today, mediators: "村调解委员会", note, files: [] };
      await hand.village.governance.moveDispute({ ...one(stage), disputeId, ...step });
    }
  }
}
