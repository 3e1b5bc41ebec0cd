import { addDays, type Day } from "#kernel/day.ts";
import type { Stage } from "./act.ts";
import { COUNTY } from "./land.ts";

const countyCode = COUNTY.code;

/** What units promised their villages: kept, under way, missed, waiting for a change; some of it disclosed. */
export async function promiseThings(stage: Stage, today: Day): Promise<void> {
  const officer = (await stage.as("xian-officer")).stationing;
  const commandId = () => stage.id() as never;
  const { rows } = await officer.placements({ state: "on-post", limit: 60 });
  const teams = [...new Map(rows.map((one) => [one.village.place + one.unit.id, one])).values()].slice(0, 8);
  const promises = [
    ["project", "争取灌溉渠项目资金，修渠三千米", 300_000_00, 40],
    ["sale", "单位食堂全年采购本村香菇五吨", 60_000_00, 25],
    ["technique", "请农技专家到村培训四次", null, 12],
    ["goods", "为村小学和活动室配桌椅六十套", 24_000_00, 60],
  ] as const;
  const made: never[] = [];
  for (const [i, team] of teams.entries()) {
    const [kind, text, amount, days] = promises[i % promises.length] ?? promises[0];
    const id = stage.id() as never;
    const about = { place: team.village.place, unitId: team.unit.id, kind, text, dueOn: addDays(today, days) };
    await officer.promise({ commandId: commandId(), id, ...about, amount: amount as never });
    made.push(id);
    if (i % 4 === 1)
      await officer.reportCommitment({
        commandId: commandId(),
        commitmentId: id,
        action: "begin",
        proof: "",
        files: [],
      });
    if (i % 4 === 2)
      await officer.reportCommitment({
        commandId: commandId(),
        commitmentId: id,
        action: "fulfil",
        proof: "四次培训签到表，一百二十六人次",
        files: [],
      });
    if (i === 3)
      await officer.askCommitmentChange({
        commandId: commandId(),
        commitmentId: id,
        text: "为村活动室配桌椅六十套",
        amount: 24_000_00 as never,
        dueOn: addDays(today, 90),
        reason: "村小学已由教育局统一配齐",
      });
  }
  const late = made[4];
  if (late)
    await stage.world.db
      .updateTable("unitCommitment")
      .set({ promisedOn: addDays(today, -120), dueOn: addDays(today, -6) })
      .where("countyCode", "=", countyCode)
      .where("id", "=", late)
      .execute();
  await officer.discloseCommitments({ commandId: commandId(), commitments: made.slice(0, 6), shown: true });
}
