import { addDays, type Day, startOf } from "#kernel/day.ts";
import { fill } from "#platform/db/fill.ts";
import { derivedId } from "#platform/derived-id.ts";
import type { World } from "#platform/world.ts";
import { dice } from "./dice.ts";
import { COUNTY, STAGE, VILLAGES } from "./land.ts";
import { familyName, givenName } from "./names.ts";

const countyCode = COUNTY.code;
export const CHARTER = [
  "第一条 热爱祖国，遵纪守法，不参与赌博、邪教。",
  "第二条 孝敬老人，赡养父母，不让一户老人独居受冻。",
  "第三条 红事新办、白事简办，席面不超过十桌，不收本村以外的礼金。",
  "第四条 房前屋后、村道两侧不堆柴草、粪土，垃圾投进垃圾箱。",
  "第五条 爱护水渠、路灯和文化广场设施，损坏照价赔偿。",
  "第六条 邻里有矛盾先找调解员，不打架，不堵路。",
  "第七条 村里的大事按程序商量决定，定下来大家都遵守。",
];

/** On which days villages adopted the charter they brought along. */
const ADOPTED = ["2019-05-06", "2016-03-12", "2021-04-18", "2018-11-20", "2017-09-09"];
const adoptedBefore = (adoptedOn: string) => {
  const [year, month, day] = adoptedOn.split("-").map(Number);
  return { adoptedOn, basis: `${year}年${month}月${day}日村民代表会议` };
};

/** Who sits in the bodies of every village; a few lack somebody, one is past its term. Charters from before the system in half of them. */
export async function fillBodies({ db }: World, today: Day): Promise<void> {
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
  const charters = VILLAGES.filter((_, i) => i % 2 === 1).map(({ code, name }, i) => ({
    countyCode,
    id: derivedId("sample-charter", code),
    ...{ place: code, version: 1, title: `${name}村规民约`, text: CHARTER.slice(0, 6).join("\n") },
    ...adoptedBefore(ADOPTED[i % ADOPTED.length] ?? "2019-05-06"),
    changedAt,
    enteredBy: held.find((one) => one.territory === code)?.cadreId ?? derivedId("sample-cadre", "xian-officer"),
  }));
  await fill(db, "charter", charters);
}
