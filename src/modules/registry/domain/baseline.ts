/** Households and persons of one label; null where the register says nothing. */
export type BaselineCount = { label: string | null; households: number; persons: number };

/** Groups of special hardship (孤儿、五保户 …; seed 000, G13) as far as the register shows them without opening sealed facts. */
export const PEOPLE_GROUPS = [
  "minimumLiving",
  "destituteCare",
  "orphan",
  "leftBehind",
  "emptyNest",
  "old",
  "child",
  "dropout",
  "noLabour",
  "works",
  "noMedical",
] as const;
export type PeopleGroup = (typeof PEOPLE_GROUPS)[number];

/** What a home may lack this year. */
export const HOME_WANTS = [
  "unsafeWater",
  "hardWater",
  "dangerousHouse",
  "noToilet",
  "noPower",
  "noTelevision",
] as const;
export type HomeWant = (typeof HOME_WANTS)[number];

/** What is known of a place's people, from the register as it stands. */
export type Baseline = {
  byType: BaselineCount[];
  byStatus: BaselineCount[];
  byCause: BaselineCount[];
  /** Persons in each group of special hardship. */
  people: { key: PeopleGroup; count: number }[];
  /** Households whose homes lack something this year. */
  homes: { key: HomeWant; count: number }[];
};
