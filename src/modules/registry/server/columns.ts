import { type FieldDefs, OF_HOUSEHOLD, OF_PERSON, OF_YEAR } from "../domain/fields.ts";

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const split = (defs: FieldDefs) => {
  const keys = Object.keys(defs);
  return {
    plain: keys.filter((key) => !defs[key]?.sensitive),
    sealed: keys.filter((key) => defs[key]?.sensitive),
  };
};

/** Which facts of the catalogue have a column of their own, and which stand in the sealed blob. */
export const HOUSEHOLD_COLUMNS = split(OF_HOUSEHOLD);
export const PERSON_COLUMNS = split(OF_PERSON);
export const YEAR_COLUMNS = split(OF_YEAR);

/** The columns of each table as they are written, in one order. */
export const TABLES = {
  household: [
    "county_code",
    "id",
    "place",
    "status",
    "ended_on",
    "end_reason",
    "list_version",
    ...HOUSEHOLD_COLUMNS.plain.map(snake),
    "sealed",
    "phone_index",
    "changed_at",
  ],
  person: [
    "county_code",
    "id",
    "place",
    "household_id",
    "position",
    "status",
    "left_on",
    "left_reason",
    "merged_into",
    "id_override_proof_file_id",
    "list_version",
    "name_pinyin",
    "name_initials",
    ...PERSON_COLUMNS.plain.map(snake),
    "sealed",
    "id_index",
    "phone_index",
    "changed_at",
  ],
  household_year: [
    "county_code",
    "id",
    "place",
    "household_id",
    "year",
    ...YEAR_COLUMNS.plain.map(snake),
    "changed_at",
  ],
  income_line: [
    "county_code",
    "id",
    "place",
    "household_id",
    "year",
    "position",
    "item",
    "amount_fen",
    "explanation",
    "proof_file_ids",
    "since",
    "until",
    "changed_at",
  ],
  household_summary: [
    "county_code",
    "id",
    "place",
    "status",
    "natural_village",
    "national_no",
    "head_name",
    "head_pinyin",
    "size",
    "household_type",
    "cause",
    "poverty_status",
    "exit_year",
    "year",
    "net_per_head",
    "block_count",
    "warn_count",
    "rules",
    "completeness",
    "changed_at",
  ],
} as const satisfies Record<string, readonly string[]>;
export type TableName = keyof typeof TABLES;

export const columnOf = snake;
