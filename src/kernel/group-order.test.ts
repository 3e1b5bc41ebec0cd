import { expect, it } from "vitest";
import { byGroup, groupNumber } from "./group-order.ts";

it("groups stand in the order in which a village counts them, named ones after them", () => {
  const names = ["老街组", "十二组", "三组", "二组", "10组", "一组", "第4组", "二十一组", "九组", "二十组", "东沟"];
  expect([...names].sort(byGroup)).toEqual([
    "一组",
    "二组",
    "三组",
    "第4组",
    "九组",
    "10组",
    "十二组",
    "二十组",
    "二十一组",
    "东沟",
    "老街组",
  ]);
});

it("every number to 99 is read as it is written", () => {
  const digits = ["", ..."一二三四五六七八九"];
  for (let n = 1; n <= 99; n++) {
    const tens = Math.floor(n / 10);
    const written = `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${digits[n % 10]}组`;
    expect([written, groupNumber(written)]).toEqual([written, n]);
    expect(groupNumber(`${n}组`)).toBe(n);
  }
  expect(["", "组", "老街组", "零组", "八里庄", "十字街组", "3号院"].map(groupNumber)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
