import type { Day } from "#kernel/day.ts";
import type { Money } from "#kernel/money.ts";

/** The names of the code lists in `../code-lists/`. */
export const LIST_NAMES = [
  "standard",
  "householdType",
  "cause",
  "risk",
  "povertyStatus",
  "roadType",
  "houseStructure",
  "dangerGrade",
  "fuel",
  "relocationMode",
  "settlementMode",
  "settlementPlace",
  "sex",
  "idKind",
  "relation",
  "nationality",
  "political",
  "education",
  "schoolState",
  "dropoutReason",
  "health",
  "disabilityType",
  "disabilityGrade",
  "labour",
  "workRegion",
  "jobChannel",
  "publicJob",
  "marital",
  "memberChange",
] as const;
export type ListName = (typeof LIST_NAMES)[number];

/**
 * What a value is. `area` = hundredths of a mu, `houseArea` = hundredths of m², `distance` = metres, `money` = fen,
 * `months` = 0–12; all of them integers. `code` = one label of a list, `codes` = several.
 */
type FieldKind =
  | "code"
  | "codes"
  | "text"
  | "whole"
  | "area"
  | "houseArea"
  | "distance"
  | "money"
  | "boolean"
  | "months"
  | "year"
  | "day";

/** A: household · B: living and production conditions · C: relocation · D: income and spending · E: person (dossier 2.2) · F: what is known and planned (四知). */
type Block = "A" | "B" | "C" | "D" | "E" | "F";
export type Scope = "household" | "person" | "year";

/** How far a value may go on a channel: whole, with its middle hidden, or not at all (dossier 10.1). */
export type Showing = "full" | "masked" | "never";
type Postable = { board: Showing; web: Showing };

/** One fact and everything that follows from it; forms, import, export, comparison and print are derived from these rows. */
export type FieldDef = {
  zh: string;
  en: string;
  block: Block;
  scope: Scope;
  kind: FieldKind;
  list?: ListName;
  /** Longest text, or most labels of a multi-code. */
  max?: number;
  /** Field code of the national system (dossier 2.2). */
  national?: string;
  /** Sealed in the database, masked by default. */
  sensitive?: true;
  /** Shown inside the office to those who need it, never posted: causes, children's schools. */
  needToKnow?: true;
  /** What may be posted; absent = never. */
  postable?: Postable;
  /** Header words seen in workbooks, without units and brackets; the label itself counts too. */
  headers?: readonly string[];
  /** The card is not complete without it. */
  required?: true;
  /** Not carried into a new year: safe water and a safe house are seen again every year (两不愁三保障, dossier 2.2). */
  askedAnew?: true;
  /** Computed from other facts: read from a workbook only to be checked against, never stored. */
  derived?: true;
  /** The income item (`income/items.ts`) a money column stands for. */
  item?: string;
};

export type FieldDefs = Readonly<Record<string, FieldDef>>;

/** The TypeScript type of one field's value; every field may still be empty. */
export type ValueOf<Def extends FieldDef> = Def["kind"] extends "codes"
  ? string[]
  : Def["kind"] extends "boolean"
    ? boolean | null
    : Def["kind"] extends "money"
      ? Money | null
      : Def["kind"] extends "day"
        ? Day | null
        : Def["kind"] extends "code" | "text"
          ? string | null
          : number | null;

/** Type-checks a block and keeps its exact keys. */
export const block = <const Defs extends FieldDefs>(defs: Defs): Defs => defs;
