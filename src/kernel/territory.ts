import { z } from "zod";

/** The first 2 (province), 4 (prefecture), 6 (county), 9 (township) or 12 (village) digits of a division code. */
export const Territory = z
  .string()
  .regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/)
  .brand<"Territory">();
export type Territory = z.infer<typeof Territory>;

/** A village or community: all 12 digits of its division code (dossier 9.2). */
export const Place = z
  .string()
  .regex(/^\d{12}$/)
  .brand<"Place">();
export type Place = z.infer<typeof Place>;

export const LEVELS = { 2: "province", 4: "prefecture", 6: "county", 9: "township", 12: "village" } as const;
export type Level = (typeof LEVELS)[keyof typeof LEVELS];

export const levelOf = (territory: Territory): Level => LEVELS[territory.length as keyof typeof LEVELS];
export const contains = (territory: Territory, place: string): boolean => place.startsWith(territory);

/** All codes under a territory as a half-open text range under collation "C": ':' is the character after '9'. */
export const rangeOf = (territory: Territory): { from: string; to: string } => ({
  from: territory,
  to: `${territory}:`,
});

/** The smallest set of territories that covers the same ground: what lies inside another is dropped. */
export const merge = (territories: readonly Territory[]): Territory[] =>
  [...new Set(territories)].sort().filter((one, i, all) => !all.some((other, j) => i !== j && contains(other, one)));
