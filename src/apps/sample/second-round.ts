import { addDays, type Day } from "#kernel/day.ts";
import { derivedId } from "#platform/derived-id.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import { contextOf } from "#platform/vault/vault.ts";
import type { Stage } from "./act.ts";
import { dice } from "./dice.ts";
import { COUNTY, STAGE, VILLAGES } from "./land.ts";
import { familyName, givenName } from "./names.ts";

const countyCode = COUNTY.code;
const TYPES = ["难", "弱", "产业", "乱"] as const;
const SPECIALITIES = ["党政", "经济", "专业", "政法"] as const;
const STEPS = ["branch", "committee", "party-group", "organisation-department"] as const;
/** The villages that get a whole team in the second round: those of the stage's township. */
const WANTED = VILLAGES.filter((one) => one.code.startsWith(STAGE.slice(0, 9)));

/** Twenty-seven people of nine units for eight villages: all approved but the last unit's three, and the solver's plan. */
export async function openSecondRound(stage: Stage, today: Day): Promise<void> {
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
