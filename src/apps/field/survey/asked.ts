import { FIELDS, type RegisterField } from "./fields.ts";

/** What is asked of the home: everything of block B that the card is not complete without, then the rest. */
export const OF_HOME: readonly RegisterField[] = [
  ...FIELDS.filter((one) => one.scope === "year" && one.block === "B" && one.required),
  ...FIELDS.filter((one) => one.scope === "year" && one.block === "B" && !one.required),
];

/** The four things everybody at the front line knows of a household, in its own words. */
export const OF_PLAN: readonly RegisterField[] = FIELDS.filter((one) => one.block === "F");

const KEYS = [
  "household.phone",
  "household.naturalVillage",
  "household.cause",
  "household.inCooperative",
  "household.remark",
];
export const OF_HOUSEHOLD_ASKED = FIELDS.filter((one) => KEYS.includes(one.id));

/** What changes in a person's life from year to year; names and numbers are the clerk's work. */
const PERSON_KEYS = [
  "schoolState",
  "education",
  "health",
  "labour",
  "workRegion",
  "workPlace",
  "workMonths",
  "publicJob",
  "residentMedical",
  "residentPension",
  "minimumLiving",
  "phone",
];
export const OF_PERSON_ASKED = PERSON_KEYS.flatMap((key) => FIELDS.filter((one) => one.id === `person.${key}`));
