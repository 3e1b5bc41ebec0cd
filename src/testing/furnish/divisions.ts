import type { Day } from "#kernel/day.ts";
import { addDivisions } from "#modules/places/index.ts";
import { type County, VILLAGE } from "../county.ts";

/** Divisions of the invented county, and of one beside it. */
export async function layDivisions(county: County): Promise<void> {
  const rows = [
    ["99", "样例省"],
    ["9901", "云州市"],
    ["990101", "云岭县"],
    ["990102", "外县"],
    ["990101200", "石桥乡"],
    ["990101201", "柳林乡"],
    ["990102200", "外乡"],
    [VILLAGE, "上街村"],
    ["990101200202", "下湾村"],
    ["990101201202", "东岭村"],
    ["990102200201", "外村"],
  ] as const;
  await addDivisions(
    county.world.db,
    rows.map(([code, name]) => ({ code, name })),
    "2014-01-01" as Day,
    county.world.now(),
  );
}
