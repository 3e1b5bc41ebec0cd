import type { Finding } from "#kernel/finding.ts";
import { VILLAGE_FIELD_KEYS, type VillageFieldKey, type VillageValues, villageField } from "./village-fields.ts";

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

const finding = (
  rule: string,
  severity: Finding["severity"],
  field: VillageFieldKey,
  facts: Finding["facts"] = {},
): Finding => ({
  rule: `village.${rule}`,
  severity,
  field,
  facts,
});

/** Of an exited village none of these may be empty (dossier 2.4). */
function onExit(values: VillageValues): Finding[] {
  if (values.exited !== true) return [];
  return VILLAGE_FIELD_KEYS.flatMap((key) => {
    const needed = villageField(key).onExit;
    if (!needed) return [];
    if (isEmpty(values[key])) return [finding("exit-needs", "block", key)];
    return needed === "positive" && Number(values[key]) <= 0
      ? [finding("exit-needs-more-than-zero", "block", key)]
      : [];
  });
}

/** A part is not more than its whole. */
function parts(values: VillageValues): Finding[] {
  return VILLAGE_FIELD_KEYS.flatMap((key) => {
    const among = villageField(key).among;
    const [part, whole] = [values[key], among && values[among]];
    if (!among || typeof part !== "number" || typeof whole !== "number" || part <= whole) return [];
    return [
      finding(among === "households" ? "more-than-households" : "more-than-population", "block", key, { part, whole }),
    ];
  });
}

const exceeds = (one: number | null, other: number | null): boolean => one !== null && other !== null && one > other;

/** What is wrong with a village's file of one year; `listed` is the number of natural villages on the list. */
export function checkVillage(values: VillageValues, year: number, listed: number): Finding[] {
  const found = [...onExit(values), ...parts(values)];
  if (exceeds(values.migrantWorkers, values.labour)) found.push(finding("more-than-labour", "block", "migrantWorkers"));
  if (exceeds(values.households, values.population))
    found.push(finding("fewer-people-than-households", "block", "population"));
  if (exceeds(values.irrigated, values.farmland)) found.push(finding("more-than-farmland", "warn", "irrigated"));
  if (exceeds(values.unpavedNaturalVillages, values.naturalVillages))
    found.push(finding("more-than-natural-villages", "block", "unpavedNaturalVillages"));
  if (exceeds(values.poweredNaturalVillages, values.naturalVillages))
    found.push(finding("more-than-natural-villages", "block", "poweredNaturalVillages"));
  if (values.exited && values.exitedYear === null) found.push(finding("exit-year-missing", "block", "exitedYear"));
  if (values.exitedYear !== null && values.exitedYear > year)
    found.push(finding("exit-year-later", "block", "exitedYear", { year }));
  if (values.exitedYear !== null && !values.exited) found.push(finding("exit-year-without-exit", "warn", "exitedYear"));
  if ((values.longitude === null) !== (values.latitude === null))
    found.push(finding("half-a-position", "warn", values.longitude === null ? "longitude" : "latitude"));
  if (listed > 0 && values.naturalVillages !== null && values.naturalVillages !== listed)
    found.push(
      finding("natural-villages-differ", "warn", "naturalVillages", { written: values.naturalVillages, listed }),
    );
  return found;
}

export type Completeness = { filled: number; total: number; missing: VillageFieldKey[] };

/** How much of the file is filled in; notes and tags do not count. */
export function completenessOf(values: VillageValues): Completeness {
  const counted = VILLAGE_FIELD_KEYS.filter((key) => !villageField(key).extra);
  const missing = counted.filter((key) => isEmpty(values[key]));
  return { filled: counted.length - missing.length, total: counted.length, missing };
}
