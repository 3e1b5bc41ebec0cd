import { expect, it } from "vitest";
import { GRADES } from "./appraising.ts";
import { gradeWord } from "./grade-words.ts";

it("every grade has its English words", () => {
  expect(GRADES.filter((one) => /\p{Script=Han}/u.test(gradeWord("en", one)))).toEqual([]);
  expect(gradeWord("zh", "优秀")).toBe("优秀");
});
