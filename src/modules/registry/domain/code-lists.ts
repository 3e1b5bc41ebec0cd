/** The code lists of dossier 2.2–2.3 and 9.3–9.7: what may be stored in a coded field, and how to read what people wrote. */
export type { Code, CodeList } from "./code-lists/code-list.ts";
export {
  CODE_LISTS,
  codeOf,
  findLabel,
  findLabels,
  findYesNo,
  isLabel,
  type LabelFound,
  labelsOf,
} from "./code-lists/find-label.ts";
export { fromGb, type GbList, toGb } from "./code-lists/gb-mapping.ts";
