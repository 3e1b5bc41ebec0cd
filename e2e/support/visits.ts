import type { Key } from "../../src/i18n/index.ts";
import { id, today } from "./people.ts";
import { signIn } from "./sample.ts";

/** A screen as somebody of the sample county opens it. `opens`: buttons whose dialog is looked at too. */
export type Visit = { screen: string; as: string; at: (ids: Ids) => string; opens?: readonly Key[] };
export type Ids = Awaited<ReturnType<typeof idsOfSample>>;

export const STAGE = "990101200001";

/** One real id for each parameter of the screens' addresses. */
export async function idsOfSample(address: string) {
  const { api } = await signIn(address, "xian-officer");
  const page = { limit: 100 } as never;
  const cards = (await api.card.list(page)).rows;
  const postings = (await api.disclosure.list(page)).rows;
  const [objection] = (await api.disclosure.objections(page)).rows;
  const [batch] = (await api.intake.list(page)).rows;
  const [cadre] = (await api.organisation.cadres(page)).rows;
  const cardAt = (stage: string): string => cards.find((one) => one.stage === stage)?.id ?? "";
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
  const turns = (await (await signIn(address, "village-secretary")).api.card.myTurn(page)).rows;
  return {
    signed,
    entered: cardAt("entering") || cards[0]?.id || "",
    comparing: cardAt("recorded") || cardAt("comparing") || signed,
    inSigning: cardAt("signing") || signed,
    stages: [...new Set(cards.map((one) => one.stage))],
    posted: postingAt("posted"),
    ended: postingAt("ended") || postingAt("closed") || postingAt("taken-down"),
    draft: postingAt("draft"),
    place: household.place as string,
    personId: household.members[0]?.id ?? "",
    objection: objection?.id ?? "",
    batch: batch?.id ?? "",
    cadre: cadre?.id ?? "",
    groupId,
    turn: turns[0]?.card.id ?? "",
  };
}

const always = (path: string) => () => path;
const CLERK = "xiang-clerk";
const OFFICER = "xian-officer";
const VILLAGE = "village-secretary";
