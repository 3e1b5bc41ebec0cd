import { afterAll, beforeAll, expect, it } from "vitest";
import { type County, openCounty } from "#testing/county.ts";
import { layLand, VILLAGES } from "./land.ts";
import { hireStaff } from "./staff.ts";

let county: County;
beforeAll(async () => {
  county = await openCounty("2026-11-22T01:00:00Z");
}, 60_000);
afterAll(() => county.close());

it("has people in every post of every village, each with a way in", async () => {
  await layLand(county.world);
  const { logins } = await hireStaff(county.world);
  expect(logins.size).toBe(5 + 3 * 6 + VILLAGES.length * 6 + 1);
  const accounts = await county.world.db.selectFrom("account").select("id").execute();
  expect(accounts.length).toBe(logins.size + 1);
  const team = await county.world.db.selectFrom("appointment").select("id").where("post", "=", "team-member").execute();
  expect(team).toHaveLength(VILLAGES.length * 2 - 1);
}, 120_000);
