import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { PACK_NAMES } from "#packs/index.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { endOverride } from "./server/end-override.ts";
import { overrideRule } from "./server/override-rule.ts";
import { getRules } from "./server/overrides.ts";
import { listRules, readRule } from "./server/rules.ts";

describe("a county sets its own rules", () => {
  let county: County;
  beforeAll(async () => {
    county = await openCounty("2026-03-02T01:00:00Z");
  });
  afterAll(() => county.close());

  const officer = () => county.as("county-officer", COUNTY, "周岚");
  const PACK = "base@always";
  const days = (n: number) => ({ days: n, unit: "calendar" });
  const sets = (n: unknown, since: string, insteadOf = PACK, ruleId = "posting.days.village") =>
    overrideRule({ commandId: id(), ruleId, value: n, since, documentNo: "云政办〔2026〕8号", insteadOf }, officer());
  const on = async (day: string) => {
    const list = await listRules({ on: day }, officer());
    return list.rules.find((rule) => rule.id === "posting.days.village");
  };

  it("lists every rule with its source and what the county may change", async () => {
    const { rules, packs } = await listRules({}, county.as("village-head", VILLAGE));
    expect(packs.map((pack) => pack.name)).toEqual([...PACK_NAMES]);
    expect(rules.find((rule) => rule.id === "card.seats")).toMatchObject({
      inForce: { mark: "exact" },
      overridden: false,
    });
    expect(rules.length).toBeGreaterThan(40);
  });

  it("refuses a village head, a day that has passed, a value out of shape and a posting shorter than five days", async () => {
    const asked = {
      commandId: id(),
      ruleId: "posting.days.village",
      value: days(9),
      since: "2026-04-01",
      documentNo: "文1号",
      insteadOf: PACK,
    };
    await expect(overrideRule(asked, county.as("village-head", VILLAGE))).rejects.toMatchObject({
      code: "actor.not-your-right",
    });
    await expect(sets(days(9), "2026-03-01")).rejects.toMatchObject({ code: "rules.reaches-back" });
    await expect(sets(days(4), "2026-04-01")).rejects.toMatchObject({ code: "rules.bad-value" });
    await expect(sets(["idNumber"], "2026-04-01", PACK, "posting.fields.web")).rejects.toMatchObject({
      code: "rules.bad-value",
    });
    await expect(sets(days(7), "2026-04-01")).rejects.toMatchObject({ code: "rules.nothing-changes" });
    await expect(sets(days(9), "2026-04-01", "elsewhere")).rejects.toMatchObject({ code: "rules.changed-meanwhile" });
    await expect(sets([], "2026-04-01", PACK, "no.such")).rejects.toMatchObject({ code: "rules.unknown" });
  });

  it("takes a value from its day on, and answers for each day", async () => {
    await sets(days(10), "2026-04-01");
    expect((await on("2026-03-31"))?.inForce.value).toEqual(days(7));
    expect(await on("2026-04-01")).toMatchObject({
      inForce: { value: days(10), source: "云政办〔2026〕8号", mark: "county" },
      base: { value: days(7) },
      overridden: true,
      overrides: [{ state: "to-come", madeBy: "周岚" }],
    });
    await expect(sets(days(12), "2026-04-01")).rejects.toMatchObject({ code: "rules.same-day" });
  });

  it("keeps rules that name each other in step", async () => {
    await expect(
      sets([["village-head", "mayor"]], "2026-04-01", "yuanyang@always", "card.one-person-seats"),
    ).rejects.toMatchObject({ code: "rules.does-not-fit", facts: { missing: "mayor" } });
  });

  it("goes back to the pack when the county's value ends, and the history stays", async () => {
    const overrideId = (await on("2026-04-01"))?.overrides[0]?.id;
    const ends = (until: string) =>
      endOverride({ commandId: id(), overrideId, until, documentNo: "云政办〔2026〕20号" }, officer());
    await expect(ends("2026-03-20")).rejects.toMatchObject({ code: "rules.reaches-back" });
    county.clock.moveTo("2026-05-10");
    await ends("2026-06-01");
    await expect(ends("2026-07-01")).rejects.toMatchObject({ code: "rules.already-ended" });
    expect((await on("2026-05-31"))?.inForce.value).toEqual(days(10));
    expect((await on("2026-06-01"))?.inForce.value).toEqual(days(7));
    expect((await on("2026-06-01"))?.overrides).toHaveLength(1);
  });

  it("gives the editor the shape of a value", async () => {
    const rule = await readRule({ ruleId: "card.seats" }, officer());
    expect(rule.schema).toMatchObject({ type: "array" });
    await expect(readRule({ ruleId: "toString" }, officer())).rejects.toMatchObject({ code: "rules.unknown" });
  });

  it("serves other modules the same answer inside their own transaction", async () => {
    const rules = await county.world.db.transaction().execute((tx) => getRules(tx, COUNTY, "2026-05-15" as Day));
    expect(rules["posting.days.village"].value.days).toBe(10);
    const other = await county.world.db.transaction().execute((tx) => getRules(tx, "990102", "2026-05-15" as Day));
    expect(other["posting.days.village"].value.days).toBe(7);
  });
});
