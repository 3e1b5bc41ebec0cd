import { expect, it } from "vitest";
import { household, income } from "#modules/registry/domain/household.fixture.ts";
import { VILLAGE } from "#testing/county.ts";
import { beginDraft, type Draft, earlierAccount, foundHousehold, incomeOf } from "./draft.ts";
import { signedAnew } from "./signed-anew.ts";

const carried = (year: number) => {
  const shown = household({ place: VILLAGE as never });
  return {
    rev: "1",
    household: { ...shown, year: { ...shown.year, year, income: [income("A01", 900_000)] } },
    masked: [],
    changedAt: "",
    line: null,
    cardState: null,
    helpers: [],
  };
};
const me = { cadreId: "me" as never, name: "", posts: [] };
const begun = (year: number): Draft => beginDraft(carried(year) as never, { me, colleagues: [] }, [], "2026-01-07");

const readBack = { at: "", agreed: true, remark: "" };
const signed: Draft = {
  ...begun(2025),
  readBack,
  signatures: [
    { who: "surveyor", cadreId: "me", name: "", fileId: "f1" },
    { who: "family", cadreId: null, name: "", fileId: "f2" },
  ],
};

it("what is changed after it was read and signed is read and signed again", () => {
  expect(signedAnew(signed, { facts: { "year.fuel": "柴草" } })).toMatchObject({ readBack: null, signatures: [] });
  expect(signedAnew(signed, { income: [] })).toMatchObject({ readBack: null, signatures: [] });
  expect(signedAnew(signed, { step: 3 })).toEqual({ step: 3 });
  expect(signedAnew(signed, { readBack: { ...readBack, at: "later" } }).signatures).toBeUndefined();
  const differs = signedAnew(signed, { readBack: { ...readBack, agreed: false } });
  expect(differs.signatures?.map((one) => one.who)).toEqual(["surveyor"]);
});

it("a new year begins with an empty account, and the last one is only beside it", () => {
  const draft = begun(2025);
  expect([draft.year, incomeOf(draft)]).toEqual([2026, []]);
  expect(foundHousehold(draft).year).toMatchObject({ year: 2026, income: [] });
  expect(earlierAccount(draft)).toMatchObject({ year: 2025, income: [{ item: "A01" }] });
  const same = begun(2026);
  expect([incomeOf(same).length, earlierAccount(same)]).toEqual([1, null]);
});
