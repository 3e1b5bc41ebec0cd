import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical } from "#kernel/canonical.ts";
import type { Hash } from "./card.ts";
import { diff } from "./diff.ts";
import { factsOf, fieldIdOf, isSealedField, open, seal } from "./facts.ts";
import { household, LI, WANG } from "./fixtures/household.ts";
import { voids } from "./version.ts";

/** Not a hash, but as deterministic: enough for the pure part. */
const commit = (path: string, value: string) =>
  Buffer.from(`${path}=${value}`).toString("hex").padEnd(64, "0").slice(-64) as Hash;
const facts = factsOf(household());

describe("the facts of a card", () => {
  it("are all in the catalogue or named by the card", () => {
    expect(facts[`person:${WANG}.name`]).toBe("王春生");
    expect(facts["year.farmland"]).toBe(350);
    expect(fieldIdOf(`person:${WANG}.idNumber`)).toBe("person.idNumber");
  });

  it("keep ID numbers, phones, health and causes out of the text, and can be opened again", () => {
    const sealed = seal(facts, commit);
    const text = canonical(sealed.facts);
    for (const secret of ["990101196503120017", "13900001111", "长期慢性病", "因病"])
      expect(text).not.toContain(secret);
    expect(text).toContain("王春生");
    expect(open(sealed.facts, sealed.openings)).toEqual(facts);
    expect(Object.keys(sealed.openings).every(isSealedField)).toBe(true);
  });
});

describe("a change voids what was signed", () => {
  const signed = { facts: seal(facts, commit).facts };
  const now = (over: Record<string, unknown>) => seal(factsOf(household(over)), commit).facts;

  it("when any fact differs, sealed ones too", () => {
    expect(voids(signed, now({}))).toBe(false);
    expect(voids(signed, now({ phone: "13900001112" }))).toBe(true);
    expect(voids(signed, now({ naturalVillage: "下河组" }))).toBe(true);
  });

  it("but not a field the form has won since: nothing said and nothing asked are the same", () => {
    const { "household.remark": _, ...older } = signed.facts;
    expect(signed.facts["household.remark"]).toBeNull();
    expect(voids({ facts: older }, now({}))).toBe(false);
    expect(voids(signed, older)).toBe(false);
    expect(voids({ facts: older }, now({ remark: "房屋漏雨" }))).toBe(true);
    expect(diff(older, now({}))).toEqual([]);
  });

  it("and the difference is told field by field, in words", () => {
    const members = household().members.map((one) => (one.id === LI ? { ...one, education: "小学" } : one));
    expect(diff(signed.facts, now({ phone: "13900001112", members })).map((one) => [one.label.zh, one.kind])).toEqual([
      ["联系电话", "changed"],
      ["李桂芳 · 文化程度", "changed"],
    ]);
    const alone = household().members.filter((one) => one.id === WANG);
    const gone = diff(facts, factsOf(household({ members: alone })));
    expect(gone.every((one) => one.kind === "removed" && one.label.zh.startsWith("李桂芳"))).toBe(true);
  });

  it("whatever the value: a difference is found exactly when the text differs", () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean());
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), value),
        fc.dictionary(fc.string({ minLength: 1 }), value),
        (a, b) => {
          expect(diff(a, b).length > 0).toBe(voids({ facts: a }, b));
        },
      ),
      { examples: [[{ valueOf: null }, {}]] },
    );
  });
});
