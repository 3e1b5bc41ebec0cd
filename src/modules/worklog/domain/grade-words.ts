import { wordsFrom } from "#kernel/labels.ts";
import type { Grade } from "./appraising.ts";

/** English words of the grades of an appraisal; what is stored stays Chinese. */
const ENGLISH: Readonly<Record<Grade, string>> = {
  优秀: "Excellent",
  合格: "Good",
  基本合格: "Passed",
  不合格: "Failed",
};

/** A grade in the reader's language. */
export const gradeWord = wordsFrom(ENGLISH);
