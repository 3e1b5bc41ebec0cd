/**
 * What a value of the village file is. `area` = hundredths of a mu, `money` = fen, `distance` = metres, `degree` = decimal degrees;
 * `labels` = several labels of a fixed list, `label` = one label (others may be typed).
 */
export type VillageFieldKind =
  | "whole"
  | "area"
  | "money"
  | "distance"
  | "degree"
  | "boolean"
  | "year"
  | "label"
  | "labels"
  | "text";

export type VillageSection = "basic" | "people" | "land" | "income" | "services" | "facilities" | "organisation";

/** One fact of the village file (dossier 2.4) and everything that follows from it. */
export type VillageFieldDef = {
  zh: string;
  en: string;
  section: VillageSection;
  kind: VillageFieldKind;
  /** Field code of the national system. */
  national?: string;
  /** Labels proposed (`label`) or allowed (`labels`). */
  labels?: readonly string[];
  max?: number;
  /** May not be empty once the village has exited: the national quality rules. `positive`: nor zero. */
  onExit?: "filled" | "positive";
  /** Counts among the households, or among the people, of the village. */
  among?: "households" | "population";
  /** Left out of the completeness: notes and what only some villages have. */
  extra?: true;
};

export type VillageFieldDefs = Readonly<Record<string, VillageFieldDef>>;

/** The TypeScript type of one field's value; every field may still be empty. */
export type VillageValueOf<Def extends VillageFieldDef> = Def["kind"] extends "labels"
  ? string[]
  : Def["kind"] extends "boolean"
    ? boolean | null
    : Def["kind"] extends "label" | "text"
      ? string | null
      : number | null;

/** The facts of one part of the form. */
export const section = <
  const Name extends VillageSection,
  const Defs extends Readonly<Record<string, Omit<VillageFieldDef, "section">>>,
>(
  name: Name,
  defs: Defs,
) =>
  Object.fromEntries(Object.entries(defs).map(([key, def]) => [key, { ...def, section: name }])) as {
    readonly [Key in keyof Defs]: Defs[Key] & { section: Name };
  };
