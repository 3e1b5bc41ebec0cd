import type { Day } from "#kernel/day.ts";
import { fill } from "#platform/db/fill.ts";
import { derivedId } from "#platform/derived-id.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import { contextOf } from "#platform/vault/vault.ts";
import type { World } from "#platform/world.ts";
import { openAccount, SINCE } from "./account.ts";
import { dice } from "./dice.ts";
import { COUNTY, STAGE, VILLAGES } from "./land.ts";
import { familyName, givenName, type Sex } from "./names.ts";

const countyCode = COUNTY.code;
/** The village that still waits for its third. */
const WAITING = VILLAGES[13]?.code;

/** Two colleagues of the same sending unit beside each first secretary: teams of three, in all villages but one. */
export async function formTeams(world: World, passwordHash: string): Promise<void> {
  const leaders = await world.db
    .selectFrom("appointment as a")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "a.countyCode").onRef("c.id", "=", "a.cadreId"))
    .select(["a.territory", "c.unitId"])
    .where("a.countyCode", "=", countyCode)
    .where("a.post", "=", "first-secretary")
    .orderBy("a.territory")
    .execute();
  const d = dice(20_260_105);
  const base = { countyCode, since: SINCE, changedAt: world.now() };
  const members = leaders.flatMap(({ territory, unitId }) =>
    (territory === WAITING ? ["一"] : ["一", "二"]).map((no) => {
      const sex: Sex = d.chance(0.65) ? "男" : "女";
      const name = familyName(d) + givenName(d, sex);
      return { id: derivedId("sample-member", territory, no), territory, unitId, name, sex, party: d.chance(0.6) };
    }),
  );
  await fill(
    world.db,
    "cadre",
    members.map(({ id, unitId, name, sex, party }) => {
      const { pinyin, initials } = pinyinKeys(name, "person");
      const sealed = world.vault.seal(contextOf("cadre", id), { phone: `139${String(d.int(10_000_000, 99_999_999))}` });
      const facts = { name, namePinyin: pinyin, nameInitials: initials, sex, unitId, title: "科员" };
      return {
        ...{ ...base, id, ...facts, political: party ? "中共党员" : "群众" },
        ...{ specialities: [], sealed: `\\x${Buffer.from(sealed).toString("hex")}` },
      };
    }),
  );
  await fill(
    world.db,
    "appointment",
    members.map(({ id, territory, unitId }) => ({
      ...{ ...base, id: derivedId("appointment", "team-member", id), cadreId: id, post: "team-member" },
      ...{ territory, unitId, documentNo: "云组任〔2026〕3号", fullTime: true },
    })),
  );
  const mine = members.find((one) => one.territory === STAGE);
  if (mine) await openAccount(world, mine.id, "team-member", passwordHash);
}

/** Who was there before: replaced at the turn of the year for not being up to it, barred for three years, and appealing. */
export async function leaveOneBehind(world: World): Promise<void> {
  const place = VILLAGES[9]?.code ?? STAGE;
  const successor = await world.db
    .selectFrom("appointment")
    .select(["cadreId", "unitId"])
    .where("countyCode", "=", countyCode)
    .where("post", "=", "first-secretary")
    .where("territory", "=", place)
    .executeTakeFirstOrThrow();
  const unit = await world.db
    .selectFrom("cadre")
    .select("unitId")
    .where("countyCode", "=", countyCode)
    .where("id", "=", successor.cadreId)
    .executeTakeFirstOrThrow();
  const [cadreId, appointmentId, placementId] = ["cadre", "appointment", "placement"].map((of) =>
    derivedId("sample-before", of),
  ) as [string, string, string];
  const [since, until] = ["2025-01-06" as Day, SINCE];
  const base = { countyCode, changedAt: world.now() };
  const d = dice(20_250_106);
  const name = familyName(d) + givenName(d, "男");
  const { pinyin, initials } = pinyinKeys(name, "person");
  const unitId = successor.unitId ?? unit.unitId;
  const sealed = world.vault.seal(contextOf("cadre", cadreId), { phone: null });
  await world.db
    .insertInto("cadre")
    .values({
      ...{ ...base, id: cadreId, name, namePinyin: pinyin, nameInitials: initials, sex: "男", unitId },
      ...{ title: "副科长", political: "中共党员", sealed, since: "2015-07-01" as Day },
    })
    .execute();
  const post = { cadreId, post: "first-secretary", unitId, since, until };
  const reason = "工作不力，群众意见较大";
  await world.db
    .insertInto("appointment")
    .values({
      ...base,
      ...post,
      id: appointmentId,
      territory: place,
      documentNo: "云组任〔2025〕2号",
      endReason: reason,
    })
    .execute();
  await world.db
    .insertInto("placement")
    .values({
      ...{ ...base, id: placementId, place, cadreId, unitId: unitId ?? "", post: "first-secretary", level: "county" },
      ...{ appointmentId, documentNo: "云组任〔2025〕2号", termSince: since, termUntil: "2027-01-06" as Day },
      ...{ arrivedOn: since, endedOn: until, endKind: "replaced", endReason: reason, handedOverOn: until },
    })
    .execute();
  await world.db
    .insertInto("promotionBar")
    .values({
      ...{ ...base, id: derivedId("sample-before", "bar"), cadreId, placementId, since: until, reason },
      ...{ until: "2029-01-05" as Day, appealedOn: "2026-11-02" as Day },
      appeal: "驻村期间因手术住院四个月，派出单位已书面说明，请求复核。",
    })
    .execute();
}
