import { type LabelWord, withNote, wordsFrom } from "#kernel/labels.ts";
import { cadreWord, endReasonIn } from "#modules/organisation/contract.ts";
import { villageWord } from "#modules/places/contract.ts";
import type { GRADES } from "./shapes/placements.ts";

/** Types of villages and specialities of cadres, in the reader's language: the words of the modules that own the lists. */
export { cadreWord as specialityWord, villageWord as typeWord };

/** Why a placement ended when its post did and nobody said why. */
export const POST_OVER = "任职结束";
const postOver = wordsFrom({ [POST_OVER]: "Post over" });
/** Why a placement ended, which is often why its post did. */
export const placementEndIn: LabelWord = (language, reason) => endReasonIn(language, postOver(language, reason));

/** English words of the grades with which somebody leaves; what is stored stays Chinese. */
const GRADE: Readonly<Record<(typeof GRADES)[number], string>> = {
  优秀: "Excellent",
  称职: "Competent",
  基本称职: "Basically competent",
  不称职: "Not competent",
};
export const leavingGradeWord = wordsFrom(GRADE);

/** 离任考核 as it is stored, the grade with the opinion behind it as it was written. */
export const leavingAppraisalIn = withNote(leavingGradeWord);
