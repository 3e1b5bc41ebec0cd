import { describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import { SigningRule } from "#modules/card/contract.ts";
import { POST_CODES } from "#modules/organisation/contract.ts";
import { findField, showingOf } from "#modules/registry/contract.ts";
import { DEFAULT_COMPOSITION, PACK_NAMES, rulesOn, signingRule } from "#packs/index.ts";
import { POSTING_FIELDS, type PostingField } from "#packs/schemas/posting.ts";
import { whyNotFit } from "./domain/fit.ts";

const rules = rulesOn([], DEFAULT_COMPOSITION, Day.parse("2026-11-22"));

describe("what the packs name exists in the modules", () => {
  it("posts that sit, that are officers, that make up the village group", () => {
    const seats = rules["card.seats"].value.flatMap((seat) => [...seat.posts, ...seat.delegates]);
    const officers = rules["team.two-officers"].value.map((one) => one.post);
    const group = rules["team.responsibility-group"].value;
    const named = [...seats, ...officers, ...group.leader, ...group.members];
    expect(named.filter((post) => !(POST_CODES as readonly string[]).includes(post))).toEqual([]);
  });

  it("the signing rule as the card understands it", () => {
    expect(SigningRule.parse(signingRule(rules)).seats).toHaveLength(7);
  });

  it("fields that are compared", () => {
    const ids = rules["card.comparison.fields"].value.map((field) => field.id);
    expect(ids.filter((id) => !findField(id) && id !== "income.amountFen")).toEqual([]);
  });

  it("and agrees with itself, whatever pack a county puts first", () => {
    for (const name of PACK_NAMES) expect(whyNotFit(rulesOn([], [name], Day.parse("2026-11-22")))).toBeNull();
  });
});

describe("what may be posted", () => {
  /** The fact of the register behind each field a posting knows; the others are said by the posting itself. */
  const BEHIND: Partial<Record<PostingField, readonly string[]>> = {
    headName: ["household.headName", "person.name"],
    group: ["household.naturalVillage"],
    householdSize: ["household.householdSize"],
    class: ["household.householdType", "household.povertyStatus"],
  };
  it.each(POSTING_FIELDS.flatMap((field) => (BEHIND[field] ?? []).map((id) => ({ field, id }))))(
    "$field is drawn from $id, which the register lets out",
    ({ field, id }) => {
      const fact = findField(id);
      if (!fact) throw new Error(`the register has no ${id}`);
      expect(showingOf(fact, "board")).toBe("full");
      expect(showingOf(fact, "web")).toBe(field === "headName" ? "masked" : "full");
    },
  );
});
