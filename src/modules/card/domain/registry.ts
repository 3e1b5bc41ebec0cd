/** The one place where the card leans on the register's shapes. */
export {
  findField,
  findIncomeItem,
  Household,
  labelIn,
  livingMembers,
  OF_HOUSEHOLD,
  OF_PERSON,
  OF_YEAR,
  valueIn,
  worksheet,
} from "#modules/registry/contract.ts";
