import { expect, it } from "vitest";
import { cadreWord, DIVISION_ENDED, endReasonIn } from "./cadre-words.ts";
import { END_REASONS, SEXES, SPECIALITIES } from "./shapes/common.ts";

it("every label of a cadre's record has its English words", () => {
  const labels = [...SEXES, ...SPECIALITIES, ...END_REASONS, DIVISION_ENDED];
  expect(labels.filter((label) => /\p{Script=Han}/u.test(cadreWord("en", label)))).toEqual([]);
  expect(cadreWord("zh", "党政")).toBe("党政");
});

it("why an appointment ended is said with its note as it was written", () => {
  expect(endReasonIn("en", "退休：手续已办")).toBe("Retired: 手续已办");
  expect(endReasonIn("zh", "退休：手续已办")).toBe("退休：手续已办");
  expect(endReasonIn("en", "并入柳林乡")).toBe("并入柳林乡");
});
