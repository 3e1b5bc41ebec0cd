import { addDays, dayOf } from "#kernel/day.ts";
import type { World } from "#platform/world.ts";
import { setStage } from "./act.ts";
import { layLand } from "./land.ts";
import { bringRegisters } from "./register.ts";
import { hireStaff } from "./staff.ts";

/** Makes the living sample county in an empty installation: land, people, registers, cards in every state, postings. */
export async function makeSample(world: World, tell: (step: string) => void = () => {}): Promise<void> {
  const stage = setStage(world);
  const today = dayOf(world.now());
  stage.at(addDays(today, -20), 9);
  tell("land");
  await layLand(stage.world);
  await hireStaff(stage.world);
  tell("register");
  stage.at(addDays(today, -18), 9);
  await bringRegisters(stage);
}
