import { issueNotice } from "../../modules/stationing/server/issue-notice.ts";
import { readPlacement } from "../../modules/stationing/server/placements.ts";
import { saveTalent } from "../../modules/stationing/server/pools.ts";
import { promise } from "../../modules/stationing/server/promise.ts";
import { proposeRecall } from "../../modules/stationing/server/recalls.ts";
import { recordVisit } from "../../modules/stationing/server/visits.ts";
import { contextOf } from "../../platform/vault/vault.ts";
import { COUNTY, type County, id, VILLAGE } from "../county.ts";
import type { Aim } from "../routes.ts";

/** A resident cadre placed in the village, a recall proposed, a talent of the village, a visit of the unit's head. */
export async function stationSomebody(county: County): Promise<{ aim: Aim; secrets: string[] }> {
  const { world } = county;
  const officer = county.as("county-officer", COUNTY, "组织干事");
  const [unitId, cadreId, placeId] = [id(), id(), id()];
  const since = "2014-01-01" as never;
  await world.db
    .insertInto("unit")
    .values({
      countyCode: COUNTY,
      id: unitId,
      name: `派出单位${unitId.slice(-6)}`,
      nameInitials: "pc",
      kind: "sending-unit",
      level: "county",
      territory: COUNTY,
      since,
      changedAt: world.now(),
    })
    .execute();
  await world.db
    .insertInto("cadre")
    .values({
      countyCode: COUNTY,
      id: cadreId,
      name: "派驻甲",
      namePinyin: "paizhujia",
      nameInitials: "pzj",
      unitId,
      political: "中共党员",
      sealed: world.vault.seal(contextOf("cadre", cadreId), { phone: null }),
      since,
      changedAt: world.now(),
    })
    .execute();
  const people = [{ cadreId, unitId, level: "county", place: VILLAGE, post: "team-member" }];
  const facts = {
    year: 2031,
    no: 77,
    addressee: "有关单位",
    issuedOn: "2026-02-20",
    termSince: "2026-02-20",
    termUntil: "2028-02-20",
  };
  const noticeId = id();
  await issueNotice({ commandId: id(), id: noticeId, people, ...facts }, officer);
  const placed = await world.db
    .selectFrom("placement")
    .select("id")
    .where("noticeId", "=", noticeId)
    .executeTakeFirstOrThrow();
  const { onboarding } = await readPlacement({ placementId: placed.id }, officer);
  const recallId = id();
  const township = county.as("township-secretary", VILLAGE.slice(0, 9), "书记");
  const proposal = { commandId: id(), id: recallId, placementId: placed.id, ground: "illness", facts: "隐情召回事实" };
  await proposeRecall(proposal, township);
  const secretary = county.as("village-secretary", VILLAGE, "支书");
  const talent = { id: placeId, place: VILLAGE, kind: "leader", name: "隐才能人", party: true, skill: "隐秘手艺" };
  await saveTalent({ commandId: id(), ...talent }, secretary);
  const visit = { id: id(), place: VILLAGE, cadreId, unitId, kind: "visit", since: "2026-02-25", days: 1 };
  await recordVisit({ commandId: id(), ...visit, purpose: "隐蔽到村事由" }, secretary);
  const director = county.as("county-director", COUNTY, "主任");
  const commitmentId = id();
  const promised = { place: VILLAGE, unitId, kind: "project", text: "隐秘承诺内容", dueOn: "2026-12-31" };
  await promise({ commandId: id(), id: commitmentId, ...promised }, director);
  return {
    aim: { commitmentId, noticeId, placementId: placed.id, itemId: onboarding[0]?.id, recallId },
    secrets: ["隐情召回事实", "隐才能人", "隐秘手艺", "隐蔽到村事由", "隐秘承诺内容", placed.id, recallId],
  };
}
