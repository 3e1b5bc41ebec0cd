import type { Day } from "#kernel/day.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import { addDivisions } from "#modules/places/index.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, VILLAGE } from "#testing/county.ts";
import { PostingId } from "../domain/posting.ts";
import { approvePosting } from "../server/approve-posting.ts";
import { checkPosting } from "../server/check-posting.ts";
import { draftPosting } from "../server/draft-posting.ts";
import { postPosting } from "../server/post-posting.ts";
import { readPosting } from "../server/postings.ts";

/** Names of the invented county, so that the portal has villages to show. */
export async function nameVillages(county: County): Promise<void> {
  const { world } = county;
  const rows = [
    { code: "99", name: "样例省" },
    { code: "9901", name: "云岭市" },
    { code: COUNTY, name: "云岭县" },
    { code: VILLAGE.slice(0, 9), name: "石桥乡" },
    { code: OTHER_VILLAGE.slice(0, 9), name: "柳林乡" },
    { code: VILLAGE, name: "下湾村" },
    { code: OTHER_VILLAGE, name: "柳林村" },
  ];
  await addDivisions(world.db, rows, "2020-01-01" as Day, world.now());
  await world.db
    .insertInto("setting")
    .values({ key: "county", value: JSON.stringify({ code: COUNTY }) })
    .execute();
}

/** A household straight into the register: its head, a child, and everything private besides. */
export async function settle(
  { world }: County,
  head: string,
  { place = VILLAGE, born = "1961-04-02", group = "三组" } = {},
): Promise<HouseholdId> {
  const householdId = id() as HouseholdId;
  const common = {
    countyCode: COUNTY,
    place,
    listVersion: "2021",
    sealed: new Uint8Array([1]),
    changedAt: world.now(),
  };
  const facts = { naturalVillage: group, householdType: "一般贫困户", povertyStatus: "未脱贫", cause: "因病" };
  const person = { ...common, householdId, status: "active", namePinyin: "", nameInitials: "" };
  await world.db.transaction().execute(async (tx) => {
    await tx
      .insertInto("household")
      .values({ ...common, ...facts, id: householdId, status: "active", remark: "电话 13900001111" })
      .execute();
    await tx
      .insertInto("person")
      .values([
        { ...person, id: id(), position: 1, name: head, relation: "户主", born: born as Day, schoolState: null },
        {
          ...person,
          id: id(),
          position: 2,
          name: "小明",
          relation: "之子",
          born: "2017-01-01" as Day,
          schoolState: "小学",
        },
      ])
      .execute();
  });
  return householdId;
}

/** A posting of these households, taken as far as asked. */
export async function hang(
  county: County,
  households: readonly HouseholdId[],
  {
    until = "posted",
    title = "下湾村监测对象公示",
    note = "",
  }: { until?: "draft" | "approved" | "posted"; title?: string; note?: string } = {},
): Promise<PostingId> {
  const secretary = county.as("village-secretary", VILLAGE, "陈守田");
  const township = county.as("township-head", VILLAGE.slice(0, 9), "高志远");
  const postingId = PostingId.parse(id());
  const step = () => ({ commandId: id(), postingId });
  const items = households.map((householdId) => ({
    householdId,
    decidedOn: "2026-03-01",
    measures: [{ kind: "产业帮扶", amount: 500_000 }],
  }));
  const contact = "石桥乡乡村振兴办 0990-7282000";
  await draftPosting({ ...step(), place: VILLAGE, kind: "recognition", title, note, contact, items }, secretary);
  if (until === "draft") return postingId;
  await checkPosting(step(), secretary);
  const { checkedAt } = await readPosting({ postingId }, township);
  await approvePosting({ ...step(), seen: checkedAt }, township);
  if (until === "posted") await postPosting(step(), secretary);
  return postingId;
}
