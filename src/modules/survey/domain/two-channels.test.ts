import fc from "fast-check";
import { expect, it } from "vitest";
import { compareChannels } from "./two-channels.ts";

type Value = string | null;
const said = (field: string, seenValue: Value, foundValue: Value) => ({ field, personId: null, seenValue, foundValue });
const value = fc.constantFrom<Value>(null, "甲", "乙", "丙");

/** Two people fill the same form one after the other: what each would have said of every fact, and the changes each made. */
const visits = fc.record({
  first: fc.constantFrom("resident" as const, "helper" as const),
  facts: fc.uniqueArray(fc.record({ field: fc.constantFrom("a", "b", "c", "d"), at: value, one: value, two: value }), {
    selector: (fact) => fact.field,
  }),
});

it("says for each channel what stood on its form when it left, whoever came first", () => {
  fc.assert(
    fc.property(visits, ({ first, facts }) => {
      const earlier = facts.filter(({ at, one }) => at !== one).map(({ field, at, one }) => said(field, at, one));
      const later = facts.filter(({ one, two }) => one !== two).map(({ field, one, two }) => said(field, one, two));
      const [resident, helper] = first === "resident" ? [earlier, later] : [later, earlier];
      const compared = compareChannels(resident, helper, first);
      const expected = facts.filter(({ at, one, two }) => at !== one || one !== two);
      expect(compared.length).toBe(expected.length);
      for (const { field, one, two } of expected) {
        const [ofResident, ofHelper] = first === "resident" ? [one, two] : [two, one];
        expect(compared.find((row) => row.field === field)).toMatchObject({
          resident: ofResident,
          helper: ofHelper,
          isSame: one === two,
        });
      }
    }),
  );
});
