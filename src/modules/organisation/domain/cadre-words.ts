import { withNote, wordsFrom } from "#kernel/labels.ts";
import type { END_REASONS, SEXES, SPECIALITIES } from "./shapes/common.ts";

/** Why what stood over a division that is no more has ended. */
export const DIVISION_ENDED = "区划撤并";

type Label =
  | (typeof SEXES)[number]
  | (typeof SPECIALITIES)[number]
  | (typeof END_REASONS)[number]
  | typeof DIVISION_ENDED;

/** English words of the labels a cadre's record has; what is stored stays Chinese. */
const ENGLISH: Readonly<Record<Label, string>> = {
  男: "Male",
  女: "Female",
  党政: "Party and government",
  经济: "Economy",
  专业: "Professional",
  政法: "Law and order",
  任期届满: "Term over",
  工作调整: "Change of work",
  调离: "Transferred away",
  "召回（不胜任）": "Recalled (not up to the post)",
  健康原因: "Health",
  退休: "Retired",
  其他: "Other",
  [DIVISION_ENDED]: "Division merged or dissolved",
};

/** A label of a cadre's record in the reader's language. */
export const cadreWord = wordsFrom(ENGLISH);

/** Why an appointment ended, with the note behind it as it was written. */
export const endReasonIn = withNote(cadreWord);
