import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { HomeWant, PeopleGroup } from "../domain/baseline.ts";

const OLD = 60;
const CHILD = 16;
const yearsBefore = (day: Day, years: number): string =>
  `${Number(day.slice(0, 4)) - years}${day.slice(4)}`.replace("-02-29", "-02-28");

const FLAGS: Readonly<Record<Exclude<PeopleGroup, "old" | "child">, string>> = {
  minimumLiving: "p.minimum_living",
  destituteCare: "p.destitute_care",
  orphan: "p.orphan",
  leftBehind: "p.left_behind",
  emptyNest: "p.empty_nest",
  dropout: "p.dropout_reason is not null",
  noLabour: "p.labour = '无劳动力'",
  works: "coalesce(p.work_months, 0) > 0",
  noMedical: "p.resident_medical is false and coalesce(p.employee_medical, false) is false",
};
const WANTS: Readonly<Record<HomeWant, string>> = {
  unsafeWater: "y.water_safe is false",
  hardWater: "y.water_hard",
  dangerousHouse: "y.house_dangerous",
  noToilet: "y.sanitary_toilet is false",
  noPower: "y.living_power is false",
  noTelevision: "y.television is false",
};

/** Does person `p` belong to the group on this day? */
export const isInGroup = (group: PeopleGroup, day: Day): RawBuilder<boolean> =>
  group === "old"
    ? sql<boolean>`p.born <= ${yearsBefore(day, OLD)}::date`
    : group === "child"
      ? sql<boolean>`p.born > ${yearsBefore(day, CHILD)}::date`
      : sql.raw<boolean>(FLAGS[group]);

/** Does the home of year `y` lack this? */
export const isWanting = (want: HomeWant): RawBuilder<boolean> => sql.raw<boolean>(WANTS[want]);
