import { FIELDS as ALL, type Field } from "#modules/registry/contract.ts";

export type RegisterField = Field;
/** The register's own catalogue: labels, kinds, lists. Nothing is written down twice. */
export const FIELDS = ALL.filter((one) => one.derived !== true);
