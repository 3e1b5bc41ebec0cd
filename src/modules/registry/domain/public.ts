/** What other modules and the screens may use of the register's domain; re-exported by `contract.ts`. */
export * from "./changes.ts";
export * from "./code-lists.ts";
export * from "./duplicates.ts";
export * from "./editing.ts";
export * from "./fields.ts";
export * from "./household.ts";
export * from "./id-number.ts";
export * from "./income/items.ts";
export * from "./income/period.ts";
export * from "./income/worksheet.ts";
export * from "./listing.ts";
export { ageOf } from "./rules/about-person.ts";
export { check, findingOf } from "./rules/catalogue.ts";
export type { RuleContext } from "./rules/rule.ts";
export { settlePerson } from "./settle.ts";
