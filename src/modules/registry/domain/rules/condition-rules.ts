import { CONDITION_FIELDS } from "../fields.ts";
import type { Conditions } from "../household.ts";
import { type Hit, householdRule, isPresent, type Rule, type RuleContext } from "./rule.ts";

const at = (key: string): string => `year.conditions.${key}`;
const keysOf = (...kinds: readonly string[]): (keyof Conditions & string)[] =>
  (Object.keys(CONDITION_FIELDS) as (keyof typeof CONDITION_FIELDS)[]).filter((key) =>
    kinds.includes(CONDITION_FIELDS[key].kind),
  );

const LANDS = keysOf("area");
const SIZES = keysOf("area", "houseArea", "distance");
const LIVING = ["livingPower", "television", "sanitaryToilet", "fuel"] as const;
const EXITED = /^已脱贫/;

/** Those of the facts that are empty, where somebody could have filled them in. */
const missing = (keys: readonly (keyof Conditions & string)[], facts: Conditions, context: RuleContext): Hit[] =>
  keys
    .filter((key) => facts[key] === null && isPresent(context, `year.${key}`))
    .map((key) => ({ field: at(key), facts: { field: `year.${key}` } }));

/** Land, house, water, power, road: zero is a value, empty is an error (dossier 2.2, block B). */
export const CONDITION_RULES: readonly Rule[] = [
  householdRule(
    "land-missing",
    "block",
    LANDS.map((key) => `year.${key}` as const),
    ({ year }, context) => missing(LANDS, year.conditions, context),
  ),
  householdRule(
    "area-negative",
    "block",
    SIZES.map((key) => `year.${key}` as const),
    ({ year }) =>
      SIZES.filter((key) => Number(year.conditions[key] ?? 0) < 0).map((key) => ({
        field: at(key),
        facts: { field: `year.${key}` },
      })),
  ),
  householdRule(
    "returned-forest-too-large",
    "warn",
    ["year.returnedForest", "year.forestLand", "year.pasture"],
    ({ year: { conditions: c } }) =>
      c.returnedForest !== null && c.returnedForest > (c.forestLand ?? 0) + (c.pasture ?? 0)
        ? [{ field: at("returnedForest") }]
        : [],
    { needs: ["year.returnedForest", "year.forestLand"], unless: ["area-negative"] },
  ),
  householdRule("road-far", "warn", ["year.roadDistance"], ({ year }) =>
    (year.conditions.roadDistance ?? 0) > 5000
      ? [{ field: at("roadDistance"), facts: { km: Number(year.conditions.roadDistance) / 1000 } }]
      : [],
  ),
  householdRule(
    "living-conditions-missing",
    "block",
    LIVING.map((key) => `year.${key}` as const),
    ({ year }, context) => missing(LIVING, year.conditions, context),
  ),
  householdRule(
    "house-grade-contradicts",
    "warn",
    ["year.houseDangerous", "year.dangerGrade"],
    ({ year: { conditions: c } }) => {
      const bad = c.dangerGrade === "C级" || c.dangerGrade === "D级";
      return c.dangerGrade !== null && c.houseDangerous !== null && bad !== c.houseDangerous
        ? [{ field: at("dangerGrade") }]
        : [];
    },
    { needs: ["year.houseDangerous", "year.dangerGrade"], source: "dossier 2.2, block B" },
  ),
  householdRule(
    "fuel-without-name",
    "warn",
    ["year.fuel", "year.fuelOther"],
    ({ year: { conditions: c } }) => (c.fuel === "其他" && !c.fuelOther ? [{ field: at("fuelOther") }] : []),
    { needs: ["year.fuel", "year.fuelOther"], source: "dossier 2.2, block B" },
  ),
  householdRule(
    "exited-but-unsafe",
    "warn",
    ["household.povertyStatus", "year.houseDangerous", "year.waterSafe"],
    ({ povertyStatus, year: { conditions: c } }) => {
      if (!EXITED.test(povertyStatus ?? "")) return [];
      return [
        ...(c.houseDangerous === true ? [{ field: at("houseDangerous") }] : []),
        ...(c.waterSafe === false ? [{ field: at("waterSafe") }] : []),
      ];
    },
    { needs: ["household.povertyStatus"] },
  ),
  householdRule(
    "exited-without-power",
    "warn",
    ["household.povertyStatus", "year.livingPower"],
    ({ povertyStatus, year }) =>
      EXITED.test(povertyStatus ?? "") && year.conditions.livingPower === false ? [{ field: at("livingPower") }] : [],
    { needs: ["household.povertyStatus", "year.livingPower"] },
  ),
];
