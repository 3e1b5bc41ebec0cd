import { describe, expect, it } from "vitest";
import { household } from "../../domain/household.fixture.ts";
import {
  type At,
  isEmpty,
  NO_CHANGE,
  PROOF,
  pathOf,
  toEdit,
  valueNow,
  withNewMember,
  withValue,
} from "./edit-state.ts";

const home = household();
const head = home.members[0];
const headAt = (key: string): At => ({ part: "member", personId: head?.id ?? "", index: 0, key });

describe("a form in work", () => {
  it("holds only what was changed", () => {
    const draft = withValue(home, NO_CHANGE, { part: "household", key: "cause" }, "因病");
    expect(toEdit(draft)).toEqual({ facts: { cause: "因病" }, conditions: {}, members: [], added: [] });
    expect(valueNow(home, draft, { part: "household", key: "cause" })).toBe("因病");
    expect(valueNow(home, draft, { part: "household", key: "firstYear" })).toBe(2016);
  });

  it("is empty again when a value is typed back", () => {
    const changed = withValue(home, NO_CHANGE, headAt("education"), "小学");
    expect(isEmpty(changed)).toBe(false);
    expect(isEmpty(withValue(home, changed, headAt("education"), "初中"))).toBe(true);
  });

  it("names fields by the paths that findings use", () => {
    expect(pathOf(headAt("idNumber"))).toBe("members.0.idNumber");
    expect(pathOf({ part: "conditions", key: "farmland" })).toBe("year.conditions.farmland");
  });

  it("takes a member who had been left out", () => {
    const id = "0190a000-0000-7000-8000-00000000ffff";
    const draft = withNewMember(NO_CHANGE, id);
    const at: At = { part: "member", personId: id, index: home.members.length, key: "name" };
    expect(valueNow(home, withValue(home, draft, at, "马小花"), at)).toBe("马小花");
  });

  it("sends the proof of the police beside the facts of a person, and takes it off again", () => {
    const proof = "0190a000-0000-7000-8000-00000000fffe";
    const draft = withValue(home, withValue(home, NO_CHANGE, headAt("name"), "马山"), headAt(PROOF), proof);
    expect(toEdit(draft).members).toEqual([
      { personId: head?.id, facts: { name: "马山" }, idOverrideProofFileId: proof },
    ]);
    expect(valueNow(home, draft, headAt(PROOF))).toBe(proof);
    expect(toEdit(withValue(home, draft, headAt(PROOF), null)).members).toEqual([
      { personId: head?.id, facts: { name: "马山" } },
    ]);
  });
});
