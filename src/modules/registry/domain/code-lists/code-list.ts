import type { ListName } from "../fields/kinds.ts";

/** One label of a list. The label is what is stored; the code is the one of `version`, empty for local labels. */
export type Code = { code: string; label: string; synonyms: readonly string[] };

/**
 * A list with the version its codes come from. `byNameOnly`: codes of this list differ between the systems that send
 * files, so a bare number is never trusted (dossier 2.2, 9.4, 9.5).
 */
export type CodeList = { name: ListName; version: string; byNameOnly: boolean; codes: readonly Code[] };

type Row = readonly [code: string, label: string, ...synonyms: string[]];

export const listOf = (name: ListName, version: string, rows: readonly Row[], byNameOnly = false): CodeList => ({
  name,
  version,
  byNameOnly,
  codes: rows.map(([code, label, ...synonyms]) => ({ code, label, synonyms })),
});
