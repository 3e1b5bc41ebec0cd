import { type Level, levelOf, type Territory } from "#kernel/territory.ts";

export type VillageKind = "community" | "village";

/** Digits 10–12: 001–199 residents' committees, 200–399 village committees; 4xx and 5xx are units of like kind (dossier 9.2). */
export const villageKindOf = (code: string): VillageKind => (Number(code.slice(9)) < 200 ? "community" : "village");

const RANGES = { community: [1, 199], village: [200, 399] } as const;

/** Is the name that of a residents' committee? */
export const kindOfName = (name: string): VillageKind =>
  /(社区|居委会|居民委员会|居)$/.test(name) ? "community" : "village";

/** The first code under a township that nobody has, for a village whose statistical code is not known yet; null when all are taken. */
export function nextVillageCode(taken: ReadonlySet<string>, township: string, name: string): string | null {
  const [from, to] = RANGES[kindOfName(name)];
  const start = from === 200 ? 201 : from;
  for (let no = start; no <= to; no++) {
    const code = `${township}${String(no).padStart(3, "0")}`;
    if (!taken.has(code)) return code;
  }
  return null;
}

const PARENT: Readonly<Record<Level, number>> = { province: 0, prefecture: 2, county: 4, township: 6, village: 9 };

/** The division above; null above a province. */
export const parentOf = (code: Territory): Territory | null =>
  (code.slice(0, PARENT[levelOf(code)]) as Territory) || null;

/** 城乡分类 of a village row (dossier 9.2). */
export const VILLAGE_CLASS_CODES = ["111", "112", "121", "122", "123", "210", "220"] as const;
