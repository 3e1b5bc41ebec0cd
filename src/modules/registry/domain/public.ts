/** What other modules and the screens may use of the register's domain; re-exported by `contract.ts`. */
export * from "./changes.ts";
export * from "./code-lists.ts";
export { type Completeness, completeness, type Part } from "./completeness.ts";
export * from "./duplicates.ts";
export * from "./editing.ts";
export * from "./fields.ts";
export * from "./household.ts";
export * from "./id-number.ts";
export * from "./income/items.ts";
export * from "./income/period.ts";
export * from "./income/worksheet.ts";
export * from "./listing.ts";
export { mask } from "./masking.ts";
export { ageOf, isDisabled, isStudent } from "./rules/about-person.ts";
export { check, findingOf, findRule, RULES } from "./rules/catalogue.ts";
export type { Hit, Rule, RuleContext } from "./rules/rule.ts";
export { settle, settlePerson } from "./settle.ts";
