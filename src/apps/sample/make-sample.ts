import { addDays, dayOf } from "#kernel/day.ts";
import { systemActor } from "#modules/accounts/index.ts";
import { runPostingClock } from "#modules/disclosure/index.ts";
import { derivedId } from "#platform/derived-id.ts";
import type { World } from "#platform/world.ts";
import { setStage } from "./act.ts";
import { liveInVillages, residentsOf } from "./attendance.ts";
import { assignHelpers, signCards } from "./cards.ts";
import { fillDays } from "./duties.ts";
import { governVillages } from "./governance.ts";
import { COUNTY, layLand } from "./land.ts";
import { tellPlans } from "./plans.ts";
import { hangPostings } from "./postings.ts";
import { bringRegisters } from "./register.ts";
import { hireStaff } from "./staff.ts";
import { sendCadres } from "./stationing.ts";
import { visitHomes } from "./surveys.ts";
import { noteSample } from "./unfinished.ts";
import { planExits, planVillages } from "./village-plans.ts";
import { furnishVillages } from "./villages.ts";
import { writeLogs } from "./worklog.ts";

/** Makes the living sample county in an empty installation: land, people, registers, cards in every state, postings. */
export async function makeSample(
  world: World,
  tell: (step: string) => void = () => {},
  report: (error: unknown) => void = console.error,
): Promise<void> {
  await noteSample(world, false);
  const stage = setStage(world, report);
  const today = dayOf(world.now());
  stage.at(addDays(today, -20), 9);
  tell("land");
  await layLand(stage.world);
  const staff = await hireStaff(stage.world);
  await furnishVillages(stage, staff, dayOf(stage.world.now()));
  tell("register");
  stage.at(addDays(today, -18), 9);
  await bringRegisters(stage);
  await tellPlans(stage.world);
  await planExits(stage.world, today);
  tell("cards");
  const day = (ago: number) => addDays(today, -ago);
  await assignHelpers(stage, staff, day(18));
  const cards = await signCards(stage, day);
  tell("postings");
  await hangPostings(stage, cards, day);
  tell("attendance");
  const residents = await residentsOf(stage.world);
  await liveInVillages(stage, residents, today);
  await writeLogs(stage, residents, today);
  await visitHomes(stage, staff, today);
  tell("duties");
  await fillDays(stage, stage.world, today);
  stage.at(today, 9);
  tell("stationing");
  await sendCadres(stage, staff, today);
  await planVillages(stage, today);
  tell("governance");
  await governVillages(stage, today, report);
  stage.at(today, 9);
  await stage.settle();
  await runPostingClock({ world: stage.world, actor: systemActor(COUNTY.code) }, report);
  await noteSample(world, true);
}

/** Who can be tried out, by login name and post, in the order in which a card meets them. All have the same password. */
export const SAMPLE_LOGINS = [
  ["xiang-clerk", "township-clerk"],
  ["first-secretary", "first-secretary"],
  ["team-member", "team-member"],
  ["village-head", "village-head"],
  ["village-secretary", "village-secretary"],
  ["helper", "helper"],
  ["village-cadre", "township-village-cadre"],
  ["unit-head", "unit-head"],
  ["xiang-secretary", "township-secretary"],
  ["xiang-head", "township-head"],
  ["archive", "archive-keeper"],
  ["xian-officer", "county-officer"],
  ["xian-supervisor", "supervisor"],
  ["xian-director", "county-director"],
  ["auditor", "auditor"],
  ["admin", "administrator"],
] as const;

export { PASSWORD } from "./staff.ts";

/** Is this installation the sample county? */
export const isSample = async (world: World): Promise<boolean> =>
  (await world.db
    .selectFrom("cadre")
    .select("id")
    .where("id", "=", derivedId("sample-cadre", "xiang-clerk"))
    .executeTakeFirst()) !== undefined;
