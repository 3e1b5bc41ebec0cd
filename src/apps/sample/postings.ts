import type { Day } from "#kernel/day.ts";
import type { Stage } from "./act.ts";
import type { Cards } from "./cards.ts";
import { STAGE } from "./land.ts";

/** One posting runs with an objection open; one has ended well; one is a draft. */
export async function hangPostings(stage: Stage, cards: Cards, day: (ago: number) => Day): Promise<void> {
  const [first, second, third] = cards.final as [string, string, string];
  const rest = cards.all.slice(-2);
  stage.at(day(17), 9);
  await post(
    stage,
    "recognition",
    "下湾村监测对象认定公示",
    rest.slice(0, 1).map((householdId) => ({ householdId })),
  );
  stage.at(day(3), 9);
  const running = await post(
    stage,
    "card",
    "下湾村档卡信息公示（第一批）",
    [first, second].map((householdId) => ({ householdId, cardId: householdId, cardVersion: 1 })),
  );
  stage.at(day(1), 16);
  const secretary = await stage.as("village-secretary");
  await secretary.disclosure.recordObjection({
    commandId: stage.id() as never,
    postingId: running as never,
    channel: "phone",
    receivedOn: day(1),
    complainant: "村民",
    phone: "",
    statement: "公示的第二户今年已经搬到镇上住，请核实是否还住在村里。",
  });
  stage.at(day(0), 8);
  await secretary.disclosure.draft({
    commandId: stage.id() as never,
    postingId: stage.id() as never,
    place: STAGE as never,
    kind: "card",
    title: "下湾村档卡信息公示（第二批）",
    items: [{ householdId: third as never, cardId: third, cardVersion: 1 }],
  } as never);
}

type Item = { householdId: string; cardId?: string; cardVersion?: number };

async function post(
  stage: Stage,
  kind: "card" | "recognition",
  title: string,
  items: readonly Item[],
): Promise<string> {
  const postingId = stage.id();
  const secretary = await stage.as("village-secretary");
  const head = await stage.as("xiang-head");
  const step = () => ({ commandId: stage.id() as never, postingId: postingId as never });
  await secretary.disclosure.draft({
    ...step(),
    place: STAGE as never,
    kind,
    title,
    note: "公示期内如有异议，请向村委会或乡人民政府反映。",
    contact: "石桥乡人民政府 0990-3210001",
    items,
  } as never);
  await secretary.disclosure.check(step());
  const { checkedAt } = await head.disclosure.read({ postingId: postingId as never });
  await head.disclosure.approve({ ...step(), seen: checkedAt as never });
  await secretary.disclosure.post(step());
  return postingId;
}
