import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import { addDivisions } from "#modules/places/index.ts";
import { labelIn } from "#modules/registry/contract.ts";
import { household } from "#modules/registry/domain/household.fixture.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { registerHousehold } from "../registry/server/register-household.ts";
import { find } from "./server/find.ts";

const TOWNSHIP = VILLAGE.slice(0, 9);

describe("one box finds", () => {
  let county: County;
  let clerk: Caller;
  const one = household({ place: VILLAGE as never, id: id() as never });
  beforeAll(async () => {
    county = await openCounty("2026-11-22T01:00:00Z");
    const { world } = county;
    const names = { [COUNTY]: "云岭县", [TOWNSHIP]: "石桥乡", [VILLAGE]: "石桥村", [OTHER_VILLAGE]: "石榴村" };
    const above = { "99": "样例省", "9901": "云岭市", [OTHER_VILLAGE.slice(0, 9)]: "柳林乡" };
    const rows = Object.entries({ ...above, ...names }).map(([code, name]) => ({ code, name }));
    await addDivisions(world.db, rows, Day.parse("2020-01-01"), world.now());
    clerk = county.as("township-clerk", TOWNSHIP);
    for (const member of one.members) member.id = id() as never;
    one.year.income = one.year.income.map((line) => ({ ...line, id: id() as never }));
    await registerHousehold({ commandId: id(), household: one }, clerk);
  }, 60_000);
  afterAll(() => county.close());

  const head = one.members.find((member) => member.relation === "户主");
  const other = one.members.find((member) => member.relation !== "户主");
  const hits = async (text: string | null | undefined, by = clerk) =>
    (await find({ text: text ?? "" }, by)).map(({ kind, id: found, householdId }) => ({
      kind,
      id: found,
      householdId,
    }));

  it("a household by its head, and opens the household", async () => {
    const wanted = { kind: "household", id: one.id, householdId: one.id };
    expect(await hits(head?.name)).toContainEqual(wanted);
    expect(await hits(head?.idNumber)).toEqual([wanted]);
    expect((await hits(one.phone)).slice(0, 1)).toEqual([wanted]);
    if (one.nationalNo) expect(await hits(one.nationalNo)).toEqual([wanted]);
  });

  it("a person by name, and opens the person", async () =>
    expect(await hits(other?.name)).toContainEqual({ kind: "person", id: other?.id, householdId: one.id }));

  it("says who a person is in the household in the language of who asks", async () => {
    const english = { ...clerk, actor: { ...clerk.actor, language: "en" as const } };
    const lineFor = async (by: Caller) => (await find({ text: other?.name ?? "" }, by))[0]?.line;
    expect(await lineFor(clerk)).toBe(`石桥村 · ${head?.name} · ${other?.relation}`);
    expect(await lineFor(english)).toBe(`石桥村 · ${head?.name} · ${labelIn("en", "relation", other?.relation ?? "")}`);
    expect(await lineFor(english)).not.toContain(other?.relation);
  });

  it("nobody of another's ground, by whatever is asked", async () => {
    const stranger = county.as("township-clerk", OTHER_VILLAGE.slice(0, 9));
    for (const text of [one.phone, head?.name, head?.idNumber, one.nationalNo, other?.name])
      expect(await hits(text, stranger)).toEqual([]);
  });

  it("townships and villages, each for its own page, and no county", async () => {
    expect(await hits("石")).toEqual([
      { kind: "township", id: TOWNSHIP, householdId: null },
      { kind: "village", id: VILLAGE, householdId: null },
      { kind: "village", id: OTHER_VILLAGE, householdId: null },
    ]);
    expect(await hits("云岭")).toEqual([]);
  });
});
