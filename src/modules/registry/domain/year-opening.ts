import { z } from "zod";
import { type Day, yearOf } from "#kernel/day.ts";
import { CommandId, id, JobId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { Territory } from "#kernel/territory.ts";
import { type FieldDef, OF_YEAR } from "./fields.ts";
import { Conditions, type Household } from "./household.ts";
import { registryRefusals as no } from "./refusals.ts";

export const OpeningId = id<"OpeningId">();
export type OpeningId = z.infer<typeof OpeningId>;

/** Stages in which the opening of a year would void what was signed, or is being signed, for the last one. */
export const SIGNING_STAGES = ["frozen", "review", "signed", "filed"] as const;

const Asked = {
  under: Territory,
  year: z.coerce.number<number>().int().min(2010).max(2100),
};
export const PlanYear = z.object(Asked);
export const OpenYear = z.object({
  commandId: CommandId,
  ...Asked,
  leaveSigning: z.boolean().default(true).describe("Leave out households whose card is frozen, signed or filed"),
});
export type OpenYear = z.infer<typeof OpenYear>;

export const YearPlan = z.object({
  year: z.int(),
  households: z.int().describe("Active households"),
  there: z.int().describe("Those that have the year already"),
  toOpen: z.int(),
  signing: z.int().describe("Of those to open: the card is frozen, signed or filed"),
  carried: z.array(z.string()).describe("Field ids carried over"),
  asked: z.array(z.string()).describe("Field ids left empty, to be asked anew"),
});
export type YearPlan = z.infer<typeof YearPlan>;

export const UndoOpening = z.object({ commandId: CommandId, openingId: OpeningId });
export const YearJob = z.object({ jobId: JobId, openingId: OpeningId });

export const OpeningRow = z.object({
  id: OpeningId,
  under: Territory,
  name: z.string(),
  year: z.int(),
  by: z.string(),
  at: Instant,
  households: z.int(),
  kept: z.int().describe("Not taken back when it was undone"),
  undoneAt: Instant.nullable().describe("When undoing was asked for"),
  left: z.int().describe("Neither taken back nor kept so far"),
  undoing: z.boolean().describe("The job that undoes it is waiting or running"),
});
export type OpeningRow = z.infer<typeof OpeningRow>;

type OpeningStanding = Pick<OpeningRow, "undoneAt" | "left" | "undoing">;

/** Where an opening stands; undoing has stopped when its job was cancelled or failed with years left. */
export function openingState({
  undoneAt,
  left,
  undoing,
}: OpeningStanding): "stands" | "undoing" | "stopped" | "undone" {
  if (undoneAt === null) return "stands";
  return undoing ? "undoing" : left > 0 ? "stopped" : "undone";
}

/** Why this opening cannot be undone now, or null; what has stopped is gone on with. */
export function whyNotUndoOpening(opening: OpeningStanding): Refusal | null {
  const state = openingState(opening);
  if (state === "undoing") return no.openingBeingUndone({});
  return state === "undone" ? no.openingUndone({}) : null;
}

const defs = Object.entries(OF_YEAR as Record<string, FieldDef>);
export const CARRIED = defs.filter(([, def]) => !def.askedAnew).map(([key]) => `year.${key}`);
export const ASKED_ANEW = defs.filter(([, def]) => def.askedAnew).map(([key]) => `year.${key}`);

/** The household with a new year: what lasts is carried over, what is seen anew each year is empty, and there is no income yet. */
export function openYearOf(household: Household, year: number): Household {
  const kept = defs
    .filter(([, def]) => !def.askedAnew)
    .map(([key]) => [key, Reflect.get(household.year.conditions, key)] as const);
  return { ...household, year: { year, conditions: Conditions.parse(Object.fromEntries(kept)), income: [] } };
}

/** Why this year cannot be opened today, or null. */
export const whyNotOpenYear = (year: number, today: Day): Refusal | null =>
  year > yearOf(today) + 1 || year < yearOf(today) - 1 ? no.yearOpening({ year }) : null;
