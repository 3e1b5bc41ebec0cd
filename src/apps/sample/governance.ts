import { addDays, type Day } from "#kernel/day.ts";
import { systemActor } from "#modules/accounts/index.ts";
import { runPostingClock } from "#modules/disclosure/index.ts";
import type { Client, Stage } from "./act.ts";
import { COUNTY, STAGE } from "./land.ts";
import { smallPdf } from "./small-pdf.ts";
import { CHARTER, fillBodies } from "./village-bodies.ts";
import { disputesOf } from "./village-disputes.ts";

const countyCode = COUNTY.code;

/** The people of the stage on a day. */
export type Hand = { stage: Stage; today: Day; village: Client; township: Client };
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
  const content = smallPdf(`${id} accounts`);
  const file = { name: "账目和背景说明.pdf", place: STAGE, purpose: "governance", content };
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
