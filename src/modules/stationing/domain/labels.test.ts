import { expect, it } from "vitest";
import { leavingAppraisalIn, leavingGradeWord, POST_OVER, placementEndIn, specialityWord, typeWord } from "./labels.ts";
import { SPECIALITIES, VILLAGE_TYPES } from "./shapes/common.ts";
import { GRADES } from "./shapes/placements.ts";

it("every type, speciality and leaving grade has its English words", () => {
  const said = [
    ...VILLAGE_TYPES.map((one) => typeWord("en", one)),
    ...SPECIALITIES.map((one) => specialityWord("en", one)),
    ...GRADES.map((one) => leavingGradeWord("en", one)),
  ];
  expect(said.filter((one) => /\p{Script=Han}/u.test(one))).toEqual([]);
});

it("why a placement ended is said as why its post did", () => {
  expect(["退休：手续已办", POST_OVER, "家中有事"].map((one) => placementEndIn("en", one))).toEqual([
    "Retired: 手续已办",
    "Post over",
    "家中有事",
  ]);
});

it("a leaving appraisal is said with its opinion as it was written", () => {
  expect(leavingAppraisalIn("en", "称职：群众认可")).toBe("Competent: 群众认可");
  expect(leavingAppraisalIn("en", "优秀")).toBe("Excellent");
  expect(leavingAppraisalIn("zh", "称职：群众认可")).toBe("称职：群众认可");
});
