import { expect, it } from "vitest";
import { mask } from "#modules/registry/contract.ts";
import { household, person } from "#modules/registry/domain/household.fixture.ts";
import { VILLAGE } from "#testing/county.ts";
import { beginDraft } from "./draft.ts";
import { findingsOf } from "./findings-of.ts";

it("says nothing of what the phone has only as stars, until it is typed anew", () => {
  const whole = household({ place: VILLAGE as never, members: [person("户主", "男", "1970-03-01")] });
  const { household: shown, masked } = mask(whole);
  expect(masked).toContain("members.0.idNumber");
  const carried = { rev: "1", household: shown, masked, changedAt: "", line: null, cardState: null, helpers: [] };
  const me = { cadreId: "me" as never, name: "", posts: [] };
  const draft = beginDraft(carried as never, { me, colleagues: [] }, [], "2026-11-22");
  const about = (facts: Record<string, unknown>) =>
    findingsOf({ ...draft, facts }).filter(
      ({ field }) => field === "members.0.idNumber" || field === "members.0.phone",
    );
  expect(about({})).toEqual([]);
  const typed = about({ [`person.phone@${shown.members[0]?.id}`]: "123" });
  expect(typed.map(({ rule }) => rule)).toEqual(["phone-length"]);
});
