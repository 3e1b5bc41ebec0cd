import { sql } from "kysely";
import { addDays, type Day, startOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { fill } from "#platform/db/fill.ts";
import { derivedId } from "#platform/derived-id.ts";
import type { World } from "#platform/world.ts";
import { dice } from "./dice.ts";
import { COUNTY, VILLAGES } from "./land.ts";

const countyCode = COUNTY.code;
const SINCE = "2026-01-12" as Day;
const at = (day: Day, minutes: number): Instant =>
  new Date(Date.parse(startOf(day)) + minutes * 60_000).toISOString() as Instant;

/** The class of people each post is called as. */
const CLASS_OF: Readonly<Record<string, string>> = {
  "village-secretary": "village-secretaries",
  "village-head": "village-heads",
  "first-secretary": "first-secretaries",
  "team-member": "team-members",
};
/** What is spoken of in a village, month after month. */
const ITEMS = [
  ["传达学习上级文件精神", "村党支部书记", 20],
  ["通报上月村务和收支", "村委会主任", 15],
  ["研究帮扶措施落实和入户走访", "驻村第一书记", 30],
  ["讨论发展党员和党费收缴", "村党支部书记", 15],
] as const;

/** Kinds of meeting a village holds, and in which months. */
const HELD = [
  ["branch-committee", "支部委员会", 1],
  ["party-group", "党小组会", 1],
  ["branch-congress", "支部党员大会", 3],
  ["party-class", "党课", 3],
] as const;

/** The year of the villages as rows: three meetings and one class almost everywhere, and the inspection rounds of the county. */
export async function liveVillageYear(world: World, today: Day): Promise<void> {
  await holdPartyMeetings(world, today);
  await inspect(world, today);
}

async function holdPartyMeetings(world: World, today: Day): Promise<void> {
  const people = await world.db
    .selectFrom("appointment")
    .select(["cadreId", "post", "territory"])
    .where("countyCode", "=", countyCode)
    .where("post", "in", ["village-secretary", "village-head", "first-secretary", "team-member"])
    .where("until", "is", null)
    .orderBy("id")
    .execute();
  const here = Map.groupBy(people, (one) => one.territory);
  const d = dice(20_260_301);
  const meetings: Record<string, unknown>[] = [];
  const roll: Record<string, unknown>[] = [];
  const venues: Record<string, unknown>[] = [];
  for (const { code: place } of VILLAGES)
    for (const [kind, title, every] of HELD)
      for (let month = 1; month <= 12; month += every) {
        const heldOn = `2026-${String(month).padStart(2, "0")}-${String(d.int(14, 26))}` as Day;
        const team = here.get(place) ?? [];
        const secretary = team.find((one) => one.post === "village-secretary");
        if (heldOn < SINCE || heldOn >= today || !secretary || d.chance(0.12)) continue;
        const id = derivedId("sample-party-meeting", place, kind, heldOn);
        const agenda = ITEMS.slice(0, 2 + (month % 3)).map(([text, who, minutes]) => ({ text, who, minutes }));
        const minutes = `会议${agenda.map((one) => one.text).join("，")}。\n会议要求，按月排好走访，困难户每月至少到一次，问题当月办结，办不了的及时上报。`;
        venues.push({
          ...{ countyCode, id: derivedId("sample-party-venue", id), meetingId: id, place, no: 1, main: true },
          name: "村党群服务中心",
        });
        meetings.push({
          ...{ countyCode, id, place, kind, title, heldOn, startsAt: "19:30", endsAt: "21:00", state: "held" },
          ...{ agenda, classes: [], documents: [], note: "", minutes },
          ...{ redList: [], calledBy: secretary.cadreId, heldAt: at(heldOn, 1_260), version: 0 },
          changedAt: at(heldOn, 1_260),
        });
        for (const one of team)
          roll.push({
            ...{
              countyCode,
              meetingId: id,
              cadreId: one.cadreId,
              place,
              territory: place,
              class: CLASS_OF[one.post] ?? "",
            },
            attended: d.chance(0.9) ? "present" : d.chance(0.6) ? "excused" : "absent",
          });
      }
  await fill(world.db, "meeting", meetings);
  await fill(world.db, "meetingVenue", venues);
  await fill(world.db, "meetingPerson", roll);
}

/** A round every fifteen days: six villages each, the last one under way. */
async function inspect(world: World, today: Day): Promise<void> {
  const supervisor = derivedId("sample-cadre", "xian-supervisor");
  const d = dice(20_260_401);
  const checklist = [
    { key: "books", zh: "台账齐全", en: "Books in order" },
    { key: "homes", zh: "随机入户三户", en: "Three homes visited" },
    { key: "team", zh: "工作队在岗", en: "The team is there" },
  ];
  const rounds: Record<string, unknown>[] = [];
  const marks: Record<string, unknown>[] = [];
  for (let no = 1, due = "2026-01-20" as Day; addDays(due, -7) < today; no += 1, due = addDays(due, 15)) {
    const campaignId = derivedId("sample-round", String(no));
    const startsOn = addDays(due, -7);
    rounds.push({
      ...{ countyCode, id: campaignId, place: countyCode, kind: "inspection", title: `第${no}轮督查`, over: "village" },
      ...{ checklist, startsOn, dueOn: due, state: due < today ? "ended" : "running", documentNo: "" },
      ...{ madeBy: supervisor, changedAt: at(startsOn, 540) },
    });
    for (let i = 0; i < 6; i += 1) {
      const place = VILLAGES[(no * 5 + i * 4) % VILLAGES.length]?.code ?? "";
      const day = addDays(startsOn, 1 + i);
      if (day >= today) continue;
      const found = d.chance(0.2) ? "公示栏未更新，已当场指出" : "";
      marks.push({
        ...{ countyCode, campaignId, subject: place, place, items: checklist.map((one) => one.key), note: found },
        ...{ byId: supervisor, at: at(day, 960), day },
      });
    }
  }
  await fill(world.db, "campaign", rounds);
  await fill(world.db, "campaignMark", marks);
}

/** Notices of the past weeks as they are read: most have confirmed, some have only read, some are silent. */
export async function readNotices(world: World): Promise<void> {
  const now = world.now();
  const reader = derivedId("sample-cadre", "first-secretary");
  await sql`update notice_receipt r set
      read_at = coalesce(r.read_at, least(x.sent_at + make_interval(mins => 20 + x.chance % 600), ${now}::timestamptz)),
      confirmed_at = coalesce(r.confirmed_at, case when x.asks = 'receipt' and x.chance % 10 < 5
        then least(x.sent_at + make_interval(mins => 30 + x.chance % 900), ${now}::timestamptz) end)
    from (select y.county_code, y.notice_id, y.cadre_id, n.sent_at, n.asks, abs(hashtext(y.cadre_id::text || n.title)) as chance
      from notice_receipt y join notice n on n.county_code = y.county_code and n.id = y.notice_id) x
    where x.county_code = r.county_code and x.notice_id = r.notice_id and x.cadre_id = r.cadre_id and x.chance % 10 < 8
      and r.cadre_id <> ${reader}`.execute(world.db);
}
