import { addDays, type Day } from "#kernel/day.ts";
import { fill } from "#platform/db/fill.ts";
import type { Stage } from "./act.ts";
import { dice } from "./dice.ts";
import { COUNTY, STAGE } from "./land.ts";
import { familyName, givenName } from "./names.ts";
import { promiseThings } from "./promises.ts";
import { openSecondRound } from "./second-round.ts";
import { smallPdf } from "./small-pdf.ts";
import type { Staff } from "./staff.ts";
import { leaveOneBehind } from "./teams.ts";
import { trainThem } from "./trainings.ts";

const countyCode = COUNTY.code;
const NUMBER = "县组任〔2026〕3号";

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
    .select(["id", "cadreId", "unitId", "territory", "since", "post"])
    .where("countyCode", "=", countyCode)
    .where("post", "in", ["first-secretary", "team-member"])
    .where("until", "is", null)
    .orderBy("territory")
    .orderBy("id")
    .execute();
  const units = await world.db
    .selectFrom("unit")
    .select(["id", "level"])
    .where("countyCode", "=", countyCode)
    .execute();
  const levelOf = new Map(units.map((one) => [one.id, one.level]));
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
      post: row.post,
      level: levelOf.get(unitId) ?? "county",
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
  await fill(world.db, "placement", placed);
  await leaveOneBehind(world);
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
      doneOn: p % 7 === 3 && i === 2 ? null : addDays(one.termSince, i + 1),
      changedAt: now,
    })),
  );
  await fill(world.db, "placementItem", items);
  const yearAgo = addDays(today, -300);
  await world.db
    .insertInto("probation")
    .values(
      placed
        .filter((one) => one.post === "team-member")
        .slice(0, 3)
        .map((one, i) => {
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

/** What goes on beside it, by those who would write it down. */
async function liveOn(stage: Stage, staff: Staff, today: Day): Promise<void> {
  const d = dice(20_261_124);
  const commandId = () => stage.id() as never;
  await trainThem(stage, today);
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
    files: [
      (await stage.handIn("village-secretary", {
        name: "蹲点记录.pdf",
        place: STAGE,
        purpose: "stationing",
        content: smallPdf("蹲点记录"),
      })) as never,
    ],
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

  await promiseThings(stage, today);
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
