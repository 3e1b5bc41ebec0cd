import type { Day } from "#kernel/day.ts";
import { addDivisions } from "#modules/places/index.ts";
import type { World } from "#platform/world.ts";

/** An invented county in an area code that no place has: three townships with eight villages each. */
export const COUNTY = { code: "990101", name: "云岭县" } as const;
export const TOWNSHIPS = [
  { code: "990101100", name: "河口镇" },
  { code: "990101200", name: "石桥乡" },
  { code: "990101201", name: "柳林乡" },
] as const;
const VILLAGE_NAMES = ["上街村", "下湾村", "东岭村", "前营村", "后寨村", "北沟村", "南坪村", "西坡村"] as const;

export type SampleVillage = { code: string; name: string; township: (typeof TOWNSHIPS)[number] };

export const VILLAGES: readonly SampleVillage[] = TOWNSHIPS.flatMap((township) =>
  VILLAGE_NAMES.map((name, i) => ({ code: `${township.code}${201 + i}`, name, township })),
);

/** The village in which most happens: 石桥乡 / 下湾村. */
export const STAGE = "990101200202";

export async function layLand(world: World): Promise<void> {
  const rows = [
    { code: "99", name: "样例省" },
    { code: "9901", name: "云州市" },
    { code: COUNTY.code, name: COUNTY.name },
    ...TOWNSHIPS.map(({ code, name }) => ({ code, name })),
    ...VILLAGES.map(({ code, name }) => ({ code, name, classCode: "220" })),
  ];
  await addDivisions(world.db, rows, "2014-01-01" as Day, world.now());
}
