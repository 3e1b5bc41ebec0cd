import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import type { Territory } from "#kernel/territory.ts";
import { addDivisions } from "#modules/places/index.ts";
import { walled, wallStatements } from "#platform/scope.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { household, income } from "./domain/household.fixture.ts";
import type { Household } from "./domain/household.ts";
import { TABLES } from "./server/columns.ts";
import { registerHousehold } from "./server/register-household.ts";

const BEYOND = "990101300201";

let county: County;
beforeAll(async () => {
  county = await openCounty("2026-11-22T01:00:00Z");
  const names = { "99": "样例省", "9901": "云岭市", [COUNTY]: "云岭县", [VILLAGE.slice(0, 9)]: "石桥乡" };
  const rows = Object.entries({ ...names, [VILLAGE]: "下湾村" }).map(([code, name]) => ({ code, name }));
  await addDivisions(county.world.db, rows, Day.parse("2020-01-01"), county.world.now());
  const one = household({ place: VILLAGE as Household["place"] });
  const settled = { ...one, year: { ...one.year, income: [income("A", 500_000)] } };
  await registerHousehold({ commandId: id(), household: settled }, county.as("village-clerk", VILLAGE));
});
afterAll(() => county.close());

/** Takes a table's rows to another village behind the database's own wall, and back. */
async function carried(table: string, to: string, ...territories: readonly string[]): Promise<number | string> {
  const ground = { county: COUNTY, account: id(), territories: territories as Territory[] };
  const back = new Error("back again");
  let moved = 0;
  try {
    await walled(county.world, wallStatements(ground, county.world.now()), async (tx) => {
      moved = Number((await sql`update ${sql.raw(table)} set place = ${to}`.execute(tx)).numAffectedRows);
      throw back;
    });
  } catch (error) {
    if (error !== back) return (error as Error).message;
  }
  return moved;
}

describe("what is written into the register lies on the ground of who writes it, whatever was asked", () => {
  it.each(Object.keys(TABLES))("%s", async (table) => {
    const refused = expect.stringContaining("row-level security");
    expect(await carried(table, OTHER_VILLAGE, VILLAGE, OTHER_VILLAGE)).toBeGreaterThan(0);
    expect(await carried(table, OTHER_VILLAGE, COUNTY)).toBeGreaterThan(0);
    expect(await carried(table, OTHER_VILLAGE, VILLAGE)).toEqual(refused);
    // Between its grounds, but in neither.
    expect(await carried(table, OTHER_VILLAGE, VILLAGE, BEYOND)).toEqual(refused);
    expect(await carried(table, OTHER_VILLAGE)).toBe(0);
  });
});
