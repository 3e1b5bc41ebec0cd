import { z } from "zod";
import { CadreId, HouseholdId, id } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { Money } from "#kernel/money.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { HOME_WANTS, PEOPLE_GROUPS } from "./baseline.ts";
import { HouseholdStatus } from "./household.ts";

const Labels = z.array(z.string().max(60)).max(30);
const Percent = z.int().min(0).max(100);

/** What a list of households may be narrowed by; everything given must hold. */
export const HouseholdFilters = z.object({
  under: Territory.optional().describe("A division: county, township or village"),
  naturalVillage: z.string().max(60).optional(),
  status: HouseholdStatus.optional().describe("Only those that are, when left out"),
  householdType: Labels.optional(),
  cause: Labels.optional(),
  povertyStatus: Labels.optional(),
  exitYear: z.int().min(2010).max(2100).optional(),
  incomeBelow: Money.optional().describe("Net income per head of the latest year under this; without an account not"),
  people: z.enum(PEOPLE_GROUPS).optional().describe("With somebody who belongs to this group"),
  home: z.enum(HOME_WANTS).optional().describe("Whose home lacks this in the latest year"),
  findings: z.enum(["block", "warn", "none"]).optional().describe("With blocks; with warnings; with neither"),
  rule: z.string().max(60).optional().describe("With a finding of this rule"),
  completeness: z.object({ from: Percent.default(0), to: Percent.default(100) }).optional(),
  helper: CadreId.optional().describe("In the care of this cadre"),
  withoutHelper: z.literal(true).optional(),
  cardState: Labels.optional(),
  text: z
    .string()
    .trim()
    .max(60)
    .optional()
    .describe(
      "The beginning of a member's name or of its pinyin initials, the national number, a whole ID number or phone",
    ),
});
export type HouseholdFilters = z.infer<typeof HouseholdFilters>;

/** A search text that could be somebody's ID number or phone is asked and forgotten: never saved, never put on record. */
export const isPrivateText = (text: string | undefined): boolean => /\d{11}/.test((text ?? "").replace(/\D/g, ""));

const HOUSEHOLD_SORTS = ["place", "name", "completeness", "blocks", "income", "size", "changed"] as const;
export const HouseholdSort = z.object({
  by: z.enum(HOUSEHOLD_SORTS).default("place"),
  down: z.boolean().default(false),
});
export type HouseholdSort = z.infer<typeof HouseholdSort>;

/** One household in a list. Nothing sealed is in it. */
export const HouseholdRow = z.object({
  id: HouseholdId,
  place: Place,
  naturalVillage: z.string().nullable(),
  nationalNo: z.string().nullable(),
  headName: z.string().nullable(),
  size: z.int(),
  householdType: z.string().nullable(),
  cause: z.string().nullable(),
  povertyStatus: z.string().nullable(),
  exitYear: z.int().nullable(),
  status: HouseholdStatus,
  netPerHead: Money.nullable(),
  year: z.int().describe("The latest year with facts"),
  blockCount: z.int(),
  warnCount: z.int(),
  completeness: Percent,
  cardState: z.string().nullable(),
  helpers: z.array(z.string()).describe("Names of the cadres responsible today"),
  changedAt: Instant,
});
export type HouseholdRow = z.infer<typeof HouseholdRow>;

/** How many there are. `exact` is false when counting stopped at the limit: then it is "more than". */
export const Total = z.object({ households: z.int(), persons: z.int().nullable(), exact: z.boolean() });
export type Total = z.infer<typeof Total>;

export const SavedViewId = id<"SavedViewId">();
export type SavedViewId = z.infer<typeof SavedViewId>;

/** A list as somebody likes it: filters, columns, order. Seen by its owner only. */
export const SavedView = z.object({
  id: SavedViewId,
  name: z.string().trim().min(1).max(40),
  filters: HouseholdFilters,
  sort: HouseholdSort,
  columns: z.array(z.string().max(60)).max(80),
});
export type SavedView = z.infer<typeof SavedView>;
