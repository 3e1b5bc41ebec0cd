import type { Office } from "#kernel/actor.ts";
import { contains } from "#kernel/territory.ts";

export type Channel = "resident" | "helper" | "other";
const RESIDENT = ["first-secretary", "team-leader", "team-member"];

/** Which of the two channels a survey came through (seed 000, G12): the resident team, or a helper. */
export function channelOf(offices: readonly Office[], place: string): Channel {
  const here = offices.filter((one) => contains(one.territory, place)).map((one) => one.post);
  if (here.some((post) => RESIDENT.includes(post))) return "resident";
  return here.includes("helper") ? "helper" : "other";
}
