import type { Stage } from "./act.ts";
import type { Hand } from "./governance.ts";
import { STAGE } from "./land.ts";

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

/** Disputes and tendencies of the stage, from reported to settled. */
export async function disputesOf(stage: Stage, at: (ago: number, hour: number) => Promise<Hand>): Promise<void> {
  for (const [ago, kind, topic, rating, title, parties, facts, moves] of DISPUTES) {
    const { village, today } = await at(ago, 11);
    const disputeId = stage.id() as never;
    const what = { kind, topic, rating, title, parties, facts, households: [], reportedOn: today };
    await village.governance.reportDispute({
      commandId: stage.id() as never,
      disputeId,
      place: STAGE as never,
      ...what,
    });
    for (const [later, action, note] of moves) {
      const hand = await at(later, 14);
      const step = { action, on: hand.today, mediators: "村调解委员会", note, files: [] };
      await hand.village.governance.moveDispute({ commandId: stage.id() as never, disputeId, ...step });
    }
  }
}
