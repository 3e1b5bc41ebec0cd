import type { Carried } from "#modules/sync/contract.ts";

type Household = Carried["household"];
type Person = Household["members"][number];

export const livingOf = (household: Household): Person[] => household.members.filter((one) => one.status === "active");
export const headOf = (household: Household): Person | undefined =>
  livingOf(household).find((one) => one.relation === "户主");

/** Is what was typed part of somebody's name or of the address? */
export function matches({ household }: Carried, text: string): boolean {
  const asked = text.trim();
  if (asked === "") return true;
  return [household.naturalVillage, ...household.members.map((one) => one.name)].some((one) => one?.includes(asked));
}
