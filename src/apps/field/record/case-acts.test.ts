import { expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import type { CaseRow } from "#modules/attendance/contract.ts";
import { returnDue } from "#modules/attendance/office/cases/use-case-words.ts";
import { actOn } from "./case-acts.ts";

const leave = (continued: boolean) =>
  ({
    kind: "leave",
    cadre: { id: "me" },
    state: "approved",
    fromDay: "2026-03-18",
    toDay: "2026-03-20",
    continued,
  }) as CaseRow;

it.each([
  ["2026-03-19", false, "return", false],
  ["2026-03-21", false, "return", true],
  ["2026-03-19", true, "return", false],
  ["2026-03-21", true, null, false],
] as const)("on %s, gone on with: %s, the act is %s, the return is due: %s", (today, continued, act, due) => {
  expect([actOn(leave(continued), today as Day), returnDue(leave(continued), today)]).toEqual([act, due]);
});
