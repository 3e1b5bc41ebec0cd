import { afterAll, beforeAll, expect, it } from "vitest";
import type { Office } from "#kernel/actor.ts";
import { CadreId, UnitId } from "#kernel/ids.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { enrol } from "#testing/enrol.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { nominate } from "./server/nominate.ts";
import { openCall } from "./server/open-call.ts";

const callId = id();
let county: County;
let officer: Caller;
const units = { own: id(), other: id() };
/** A cadre on the payroll of a unit, or of none. */
const hire = async (name: string, unitId: string | null): Promise<string> => {
  const { cadreId } = await enrol(county.world, COUNTY, name, []);
  await county.world.db.updateTable("cadre").set({ unitId }).where("id", "=", cadreId).execute();
  return cadreId;
};
const headOf = (unitId: string): Caller => {
  const by = county.as("unit-head", VILLAGE, "局长");
  const [office] = by.actor.offices;
  return { ...by, actor: { ...by.actor, offices: [{ ...office, unitId: UnitId.parse(unitId) } as Office] } };
};
const self = (cadreId: string): Caller => {
  const by = county.as("team-member", VILLAGE);
  return { ...by, actor: { ...by.actor, cadreId: CadreId.parse(cadreId) } };
};
const put = (cadreId: string, unitId: string, by: Caller, kind = "organisation") => {
  const facts = { level: "county", specialities: ["党政"], party: true, leads: false };
  return nominate({ commandId: id(), id: id(), callId, cadreId, unitId, kind, ...facts }, by).then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );
};

beforeAll(async () => {
  county = await openCounty();
  await layDivisions(county);
  officer = county.as("county-officer", COUNTY, "组织部");
  const facts = { countyCode: COUNTY, nameInitials: "pc", kind: "sending-unit", level: "county", territory: COUNTY };
  await county.world.db
    .insertInto("unit")
    .values(
      Object.entries(units).map(([name, unitId]) => {
        const named = { id: unitId, name: `${name}派出单位`, since: "2014-01-01", changedAt: county.world.now() };
        return { ...facts, ...named } as never;
      }),
    )
    .execute();
  const days = { opensOn: "2026-02-01", closesOn: "2026-03-10", termSince: "2026-04-01", termUntil: "2028-04-01" };
  await openCall({ commandId: id(), id: callId, title: "2026年选派", ...days }, officer);
}, 60_000);
afterAll(() => county.close());

it("the head of a unit puts forward who is on its payroll, whatever unit is written beside the name", async () => {
  const [ours, theirs] = [await hire("本单位甲", units.own), await hire("外单位乙", units.other)];
  expect(await put(theirs, units.own, headOf(units.own))).toBe("stationing.not-of-unit");
  expect(await put(theirs, units.other, headOf(units.own))).toBe("stationing.not-your-unit");
  expect(await put(ours, units.own, headOf(units.own))).toBe("done");
});

it("who applies comes from the own unit; the county's office may put down anybody for any unit", async () => {
  const [mine, loose] = [await hire("自荐丙", units.own), await hire("无单位丁", null)];
  expect(await put(mine, units.other, self(mine), "self")).toBe("stationing.not-of-unit");
  expect(await put(loose, units.own, self(loose), "self")).toBe("stationing.not-of-unit");
  expect(await put(mine, units.own, self(mine), "self")).toBe("done");
  expect(await put(loose, units.other, officer)).toBe("done");
});
