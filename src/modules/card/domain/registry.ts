/** The one place where the card leans on the register's shapes. */
export {
  FIELDS,
  type Field,
  findField,
  findHead,
  findIncomeItem,
  Household,
  livingMembers,
  OF_HOUSEHOLD,
  OF_PERSON,
  OF_YEAR,
  type Person,
  worksheet,
} from "#modules/registry/contract.ts";
