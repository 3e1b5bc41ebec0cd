/** What intake uses of the register's own rules; the one place where it is entered. */
export { CODE_LISTS, findLabel, findLabels, findYesNo } from "#modules/registry/domain/code-lists.ts";
export {
  FIELDS,
  type Field,
  type FieldId,
  fieldOfHeader,
  findField,
  normaliseHeader,
} from "#modules/registry/domain/fields.ts";
export {
  findHead,
  Household,
  IncomeLine,
  LIST_VERSION,
  livingMembers,
  Person,
} from "#modules/registry/domain/household.ts";
export { bornOf, disabilityOf, idKey, problemOfId, readId, sexOf } from "#modules/registry/domain/id-number.ts";
export { INCOME_ITEMS, isUnder } from "#modules/registry/domain/income/items.ts";
export { annualPeriod } from "#modules/registry/domain/income/period.ts";
export { check, findingOf, findRule } from "#modules/registry/domain/rules/catalogue.ts";
export type { RuleContext } from "#modules/registry/domain/rules/rule.ts";
