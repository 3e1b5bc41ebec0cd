import { expect, it } from "vitest";
import { moved, putFirst } from "./moving.ts";

const teams = { a: ["1", "2"], b: ["3", "4"] };
it("moves, exchanges, takes out and puts first, and loses nobody on the way", () => {
  expect(moved(teams, "1", "b", null)).toEqual({ a: ["2"], b: ["3", "4", "1"] });
  expect(moved(teams, "1", "b", "4")).toEqual({ a: ["4", "2"], b: ["3", "1"] });
  expect(moved(teams, "1", null, null)).toEqual({ a: ["2"], b: ["3", "4"] });
  expect(moved(teams, "9", "a", "2")).toEqual({ a: ["1", "9"], b: ["3", "4"] });
  expect(moved(teams, "1", "a", "2")).toEqual(teams);
  expect(moved({}, "9", "c", null)).toEqual({ c: ["9"] });
  expect(putFirst(teams, "a", "2")).toEqual({ a: ["2", "1"], b: ["3", "4"] });
});
