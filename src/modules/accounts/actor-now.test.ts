import { afterAll, beforeAll, expect, it } from "vitest";
import { COUNTY, type County, openCounty, VILLAGE } from "#testing/county.ts";
import { enrol } from "#testing/enrol.ts";
import { actorNow, systemActor } from "./index.ts";

let county: County;
beforeAll(async () => {
  county = await openCounty();
});
afterAll(() => county.close());

it("gives somebody the rights of today: of the posts held now, none once the account is closed; the system keeps its own", async () => {
  const { world } = county;
  const { actor } = await enrol(world, COUNTY, "陈经办", [{ post: "team-member", territory: VILLAGE }]);
  const before = { ...actor, rights: { ...actor.rights, "register.export": actor.rights["self.use"] ?? [] } };
  expect(await actorNow(world, before)).toMatchObject({ accountId: actor.accountId, rights: actor.rights });
  await world.db.updateTable("account").set({ closedAt: world.now() }).where("id", "=", actor.accountId).execute();
  expect((await actorNow(world, before)).rights).toEqual({});
  const system = systemActor(COUNTY);
  expect(await actorNow(world, system)).toBe(system);
});
