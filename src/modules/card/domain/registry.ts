/** The one place where the card leans on the register's shapes. */
export { FIELDS, type Field, findField, OF_HOUSEHOLD, OF_PERSON, OF_YEAR } from "../../registry/domain/fields.ts";
export { findHead, Household, livingMembers, type Person } from "../../registry/domain/household.ts";
export { findIncomeItem } from "../../registry/domain/income/items.ts";
