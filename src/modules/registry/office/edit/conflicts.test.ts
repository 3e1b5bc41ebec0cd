import { describe, expect, it } from "vitest";
import { household } from "../../domain/household.fixture.ts";
import { conflictsOf, keepMine, takeTheirs } from "./conflicts.ts";
import { type At, isEmpty, NO_CHANGE, toEdit, withValue } from "./edit-state.ts";

const home = household();
const cause: At = { part: "household", key: "cause" };
const remark: At = { part: "household", key: "remark" };
const mine = withValue(home, NO_CHANGE, cause, "因病");

describe("two people with the same form", () => {
  it("are not in each other's way in different fields", () => {
    expect(conflictsOf({ ...home, remark: "门前有桥" }, mine)).toEqual([]);
  });

  it("meet in one field: both values wait for a decision", () => {
    const now = { ...home, cause: "因学" } as typeof home;
    expect(conflictsOf(now, mine)).toEqual([{ at: cause, mine: "因病", theirs: "因学" }]);
  });

  it("agree when they typed the same", () => {
    expect(conflictsOf({ ...home, cause: "因病" } as typeof home, mine)).toEqual([]);
  });

  it("typing on does not make the other's value one's own", () => {
    const now = { ...home, cause: "因学" } as typeof home;
    const typed = withValue(now, mine, cause, "因残");
    expect(conflictsOf(now, typed)).toHaveLength(1);
  });

  it("one's own value kept stands, until it changes once more", () => {
    const now = { ...home, cause: "因学" } as typeof home;
    const [met] = conflictsOf(now, mine);
    const kept = met ? keepMine(mine, met) : mine;
    expect(conflictsOf(now, kept)).toEqual([]);
    expect(toEdit(kept).facts).toEqual({ cause: "因病" });
    expect(conflictsOf({ ...home, cause: "因灾" } as typeof home, kept)).toHaveLength(1);
  });

  it("the other's value taken leaves nothing to save there", () => {
    const now = { ...home, cause: "因学" } as typeof home;
    const both = withValue(home, mine, remark, "已核实");
    const [met] = conflictsOf(now, both);
    const taken = met ? takeTheirs(now, both, met) : both;
    expect(toEdit(taken).facts).toEqual({ remark: "已核实" });
    expect(isEmpty(takeTheirs(now, mine, { at: cause, mine: "因病", theirs: "因学" }))).toBe(true);
  });
});
