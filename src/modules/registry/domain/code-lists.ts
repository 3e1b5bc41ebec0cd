/** The code lists of dossier 2.2–2.3 and 9.3–9.7: what may be stored in a coded field, and how to read what people wrote. */
export { choicesIn, inBothLanguages, labelIn, labelInBoth, labelsIn, reasonIn, valueIn } from "./code-lists/english.ts";
export {
  CODE_LISTS,
  findLabel,
  findLabels,
  findYesNo,
  isLabel,
  labelsOf,
} from "./code-lists/find-label.ts";
export { type GbList, gbStandardOf, hasGb, toGb } from "./code-lists/gb-mapping.ts";
