import { STAGES } from "../../src/modules/card/contract.ts";
import { id, today } from "./people.ts";
import { residentIds } from "./resident-ids.ts";
import { signIn } from "./sample.ts";

export type Ids = Awaited<ReturnType<typeof idsOfSample>>;

/** One real id for each parameter of the screens' addresses. */
export async function idsOfSample(address: string) {
  const { api } = await signIn(address, "xian-officer");
  const page = { limit: 100 } as never;
  const firstAt = async (stage: string): Promise<string> =>
    (await api.card.list({ stage, place: "990101200", limit: 1 } as never)).rows[0]?.id ?? "";
  const stages = await Promise.all(STAGES.map(firstAt));
  const cardAt = (stage: (typeof STAGES)[number]): string => stages[STAGES.indexOf(stage)] ?? "";
  const postings = (await api.disclosure.list(page)).rows;
  const [objection] = (await api.disclosure.objections(page)).rows;
  const [batch] = (await (await signIn(address, "xiang-clerk")).api.intake.list(page)).rows;
  const [cadre] = (await api.organisation.cadres(page)).rows;
  const postingAt = (state: string): string => postings.find((one) => one.state === state)?.id ?? "";
  const signed = cardAt("signed") || cardAt("filed");
  const { household } = await api.registry.get({ householdId: signed as never });
  const groupId = id() as string;
  await api.organisation.createGroup({
    commandId: id(),
    id: groupId as never,
    name: `云岭县帮扶工作领导小组 ${groupId.slice(0, 4)}`,
    kind: "leading",
    territory: "990101" as never,
    documentNo: "云委〔2026〕1号",
    since: today(),
    oneOfficeSevenGroups: true,
  } as never);
  const turns = (await (await signIn(address, "village-head")).api.card.myTurn(page)).rows;
  await provenError(address, signed);
  return {
    signed,
    checked: cardAt("checked") || cardAt("recorded") || cardAt("entered"),
    review: cardAt("review"),
    stages,
    posted: postingAt("posted"),
    ended: postingAt("ended") || postingAt("closed") || postingAt("taken-down"),
    draft: postingAt("draft"),
    place: household.place as string,
    personId: household.members[0]?.id ?? "",
    objection: objection?.id ?? "",
    batch: batch?.id ?? "",
    cadre: cadre?.id ?? "",
    groupId,
    turn: turns[0]?.id ?? "",
    ...(await residentIds(address)),
  };
}

/** The sample has no error on a signed card yet: one is reported and proven, so that its page has something to show. */
async function provenError(address: string, cardId: string): Promise<void> {
  const { api } = await signIn(address, "xian-supervisor");
  if ((await api.card.errors({})).rows.length > 0) return;
  const { errorId } = await api.card.reportError({
    commandId: id(),
    cardId: cardId as never,
    version: 1,
    path: "household.naturalVillage",
    kind: "wrong-fact",
    shouldBe: "老街组",
    grounds: "入户看到门牌",
  });
  await api.card.proveError({ commandId: id(), errorId, proof: "门牌照片与组长证明" });
}
