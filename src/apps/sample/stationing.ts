import { addDays, type Day } from "#kernel/day.ts";
import { derivedId } from "#platform/derived-id.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import { contextOf } from "#platform/vault/vault.ts";
import type { Stage } from "./act.ts";
import { dice } from "./dice.ts";
import { COUNTY, STAGE, VILLAGES } from "./land.ts";
import { familyName, givenName } from "./names.ts";
import type { Staff } from "./staff.ts";

const countyCode = COUNTY.code;
const TYPES = ["难", "弱", "产业", "乱"] as const;
const SPECIALITIES = ["党政", "经济", "专业", "政法"] as const;
const STEPS = ["branch", "committee", "party-group", "organisation-department"] as const;
const NUMBER = "县组任〔2026〕3号";
/** The villages that get a whole team in the second round: those of the stage's township. */
const WANTED = VILLAGES.filter((one) => one.code.startsWith(STAGE.slice(0, 9)));

/**
 * The first secretaries who are there with term, arrival list and paper; a second round under way whose plan waits for somebody to confirm it;
 * trainings, probation, a proposed recall, talents of the villages and visits of unit heads.
 */
export async function sendCadres(stage: Stage, staff: Staff, today: Day): Promise<void> {
  await placeThoseThere(stage, today);
  await openSecondRound(stage, today);
  await liveOn(stage, staff, today);
}

/** Placements beside the appointments that `staff.ts` made: the same people, villages and days. */
async function placeThoseThere({ world, id }: Stage, today: Day): Promise<void> {
  const now = world.now();
  const rows = await world.db
    .selectFrom("appointment")
    .select(["id", "cadreId", "unitId", "territory", "since"])
    .where("countyCode", "=", countyCode)
    .where("post", "=", "first-secretary")
    .orderBy("territory")
    .execute();
  const homes = await world.db
    .selectFrom("cadre")
    .select(["id", "unitId"])
    .where("countyCode", "=", countyCode)
    .execute();
  const unitOf = new Map(homes.map((one) => [one.id, one.unitId]));
  const noticeId = id();
  const title = "关于选派驻村第一书记的通知";
  const paper = { authority: "中共县委组织部文件", numberWord: "县组任", year: 2026, no: 3, issuer: "中共县委组织部" };
  await world.db
    .insertInto("appointmentNotice")
    .values({
      countyCode,
      id: noticeId,
      callId: null,
      ...paper,
      title,
      addressee: "各乡镇党委",
      issuedOn: "2026-01-04" as Day,
      changedAt: now,
    })
    .execute();
  const placed = rows.flatMap((row) => {
    const unitId = row.unitId ?? unitOf.get(row.cadreId);
    if (!unitId) return [];
    const span = {
      termSince: row.since,
      termUntil: `${Number(row.since.slice(0, 4)) + 2}${row.since.slice(4)}` as Day,
    };
    const facts = {
      cadreId: row.cadreId,
      unitId,
      post: "first-secretary",
      level: "county",
      noticeId,
      appointmentId: row.id,
    };
    return [
      {
        countyCode,
        id: id(),
        place: row.territory,
        ...facts,
        documentNo: NUMBER,
        ...span,
        arrivedOn: row.since,
        changedAt: now,
      },
    ];
  });
  await world.db.insertInto("placement").values(placed).execute();
  const lines = ["组织关系转接到村", "体检", "人身意外保险", "驻村补助核定", "岗前培训", "食宿落实"];
  const items = placed.flatMap((one, p) =>
    lines.map((label, i) => ({
      countyCode,
      id: id(),
      placementId: one.id,
      place: one.place,
      list: "onboarding",
      key: `line-${i + 1}`,
      label,
      doneOn: (p + i) % 9 === 0 ? null : addDays(one.termSince, i + 1),
      changedAt: now,
    })),
  );
  await world.db.insertInto("placementItem").values(items).execute();
  const yearAgo = addDays(today, -300);
  await world.db
    .insertInto("probation")
    .values(
      placed.slice(0, 3).map((one, i) => {
        const since = addDays(yearAgo, -i * 40);
        return {
          countyCode,
          id: id(),
          cadreId: one.cadreId,
          kind: "newly-hired",
          since,
          until: addDays(since, 365),
          changedAt: now,
        };
      }),
    )
    .execute();
}

/** Twenty-seven people of nine units for eight villages: all approved but the last unit's three, and the solver's plan. */
async function openSecondRound(stage: Stage, today: Day): Promise<void> {
  const { world } = stage;
  const now = world.now();
  const d = dice(20_261_123);
  const { stationing } = await stage.as("xian-officer");
  const callId = stage.id() as never;
  const year = Number(today.slice(0, 4)) + 1;
  await stationing.openCall({
    commandId: stage.id() as never,
    id: callId,
    title: `${year}年驻村工作队选派`,
    documentNo: "云组通〔2026〕18号",
    opensOn: addDays(today, -20),
    closesOn: addDays(today, 20),
    quota: { province: 0, prefecture: 1, county: 7 },
    termSince: `${year}-03-01` as Day,
    termUntil: `${year + 2}-03-01` as Day,
  });
  const villages = WANTED.map((one, i) => ({
    place: one.code as never,
    types: [TYPES[i % 4] ?? "难"],
    needs: [],
    note: "",
  }));
  await stationing.setCallVillages({ commandId: stage.id() as never, callId, villages });

  const units = Array.from("一二三四五六七八九", (word, i) => ({
    id: derivedId("sample-sender", String(i)),
    name: `县直派出单位${word}`,
    level: i === 0 ? "prefecture" : "county",
  }));
  const since = "2020-01-01" as Day;
  const base = { countyCode, since, changedAt: now };
  await world.db
    .insertInto("unit")
    .values(
      units.map(({ id, name, level }) => ({
        ...base,
        id,
        name,
        nameInitials: pinyinKeys(name).initials,
        kind: "sending-unit",
        level,
        territory: countyCode,
      })),
    )
    .execute();
  const people = units.flatMap((unit, u) =>
    Array.from({ length: 3 }, (_, i) => {
      const sex = d.chance(0.7) ? ("男" as const) : ("女" as const);
      const trade = SPECIALITIES[(u + Math.floor(u / 4)) % 4] ?? "党政";
      const specialities = [i === 2 ? d.pick(SPECIALITIES) : trade];
      return {
        id: derivedId("sample-candidate", `${u}-${i}`),
        unit,
        name: familyName(d) + givenName(d, sex),
        sex,
        specialities,
        party: i !== 1,
        leads: i === 0,
      };
    }),
  );
  await world.db
    .insertInto("cadre")
    .values(
      people.map(({ id, unit, name, sex, specialities, party }) => {
        const { pinyin, initials } = pinyinKeys(name, "person");
        const sealed = world.vault.seal(contextOf("cadre", id), { phone: null });
        return {
          ...base,
          id,
          name,
          namePinyin: pinyin,
          nameInitials: initials,
          sex,
          unitId: unit.id,
          political: party ? "中共党员" : "群众",
          specialities,
          sealed,
        };
      }),
    )
    .execute();
  const waiting = (i: number): boolean => i >= people.length - 3;
  const candidacies = people.map(({ id: cadreId, unit, specialities, party, leads }, i) => ({
    countyCode,
    id: derivedId("sample-candidacy", cadreId),
    callId: callId as string,
    cadreId,
    unitId: unit.id,
    kind: i % 3 === 0 ? "self" : "organisation",
    level: unit.level,
    team: "一组",
    specialities,
    strengths: [TYPES[SPECIALITIES.indexOf(specialities[0] ?? "党政")] ?? "难"],
    ...{ party, leads, home: i % 5 === 0 ? (WANTED[i % 8]?.code ?? null) : null },
    statement: "愿意到村工作，服从组织安排。",
    step: waiting(i) ? i - people.length + 5 : 5,
    outcome: waiting(i) ? null : "approved",
    changedAt: now,
  }));
  await world.db.insertInto("candidacy").values(candidacies).execute();
  const taken = candidacies.flatMap((one) =>
    ["apply", ...STEPS].slice(0, one.step).map((step, i) => ({
      countyCode,
      id: stage.id(),
      candidacyId: one.id,
      no: i + 1,
      step,
      action: "approve",
      actorName: ["本人", "机关党支部", "机关党委", "党组会议", "县委组织部"][i] ?? "",
      opinion: "同意",
      decidedOn: addDays(today, -18 + i * 2),
      recordedBy: one.cadreId,
      recordedName: "综合股干事",
      at: now,
    })),
  );
  await world.db.insertInto("candidacyStep").values(taken).execute();
  await stationing.startMatching({ commandId: stage.id() as never, callId, seconds: 20 });
}

/** What goes on beside it, by those who would write it down. */
async function liveOn(stage: Stage, staff: Staff, today: Day): Promise<void> {
  const d = dice(20_261_124);
  const commandId = () => stage.id() as never;
  const officer = (await stage.as("xian-officer")).stationing;
  const eventId = stage.id() as never;
  const event = {
    title: "驻村干部岗前培训",
    heldOn: today,
    hours: 8,
    venues: ["县委党校", "石桥乡分会场"],
    organiser: "县委组织部",
    certificate: true,
    files: [],
  };
  await officer.saveEvent({ commandId: commandId(), id: eventId, kind: "training", ...event });
  await officer.seatPeople({ commandId: commandId(), eventId, cadres: [], allOnPost: true });
  const { seats } = await officer.event({ eventId });
  for (const seat of seats.slice(0, 16))
    await officer.signIn({ commandId: commandId(), eventId, cadreId: seat.cadre.id, venue: d.pick(event.venues) });

  const village = (await stage.as("village-secretary")).stationing;
  const talents = [
    ["leader", "食用菌种植", "带动十一户入社"],
    ["leader", "养蜂", "与六户签订包销"],
    ["reserve", "返乡大学生，会电脑", ""],
  ] as const;
  for (const [kind, skill, projects] of talents)
    await village.saveTalent({
      commandId: commandId(),
      id: stage.id() as never,
      place: STAGE as never,
      kind,
      name: familyName(d) + givenName(d, "男"),
      born: 1985 + d.int(0, 12),
      party: kind === "reserve",
      skill,
      projects,
    });
  const head = staff.logins.get("unit-head");
  const outputs = {
    files: "补齐档卡十二份，更正姓名两处",
    industry: "食用菌大棚规划改为分两期",
    team: "两委分工清楚，工作队在岗",
  };
  const visit = {
    place: STAGE as never,
    cadreId: head?.cadreId as never,
    unitId: null,
    purpose: "蹲点调研",
    solved: "协调修复水渠三百米",
    files: [],
  };
  await village.recordVisit({
    commandId: commandId(),
    id: stage.id() as never,
    ...visit,
    kind: "squat",
    since: addDays(today, -9),
    days: 1,
    outputs,
  });

  const township = (await stage.as("xiang-secretary")).stationing;
  const { rows } = await township.placements({ limit: 3 });
  const last = rows.at(-1);
  if (last)
    await township.proposeRecall({
      commandId: commandId(),
      id: stage.id() as never,
      placementId: last.id,
      ground: "illness",
      facts: "因病住院三个月，不能到村，本人申请。",
      fileId: null,
    });
}
