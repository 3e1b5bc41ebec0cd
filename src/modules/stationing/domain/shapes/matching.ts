import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, JobId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { Place } from "#kernel/territory.ts";
import { CallId, PlanId } from "./common.ts";

export const Teams = z.record(Place, z.array(CadreId).max(20));
export const StartMatching = z.object({
  commandId: CommandId,
  callId: CallId,
  seconds: z.int().min(5).max(300).optional(),
});
export const MovePlan = z.object({
  commandId: CommandId,
  planId: PlanId,
  version: z.int().min(1).describe("The version that was on the screen"),
  teams: Teams,
});
export const ConfirmPlan = z.object({
  commandId: CommandId,
  planId: PlanId,
  version: z.int().min(1),
  withGaps: z
    .boolean()
    .default(false)
    .describe("Villages without a first secretary were seen, and the plan is taken all the same"),
});
export const CopyPlan = z.object({ commandId: CommandId, planId: PlanId, id: PlanId });
export const Figures = z.object({
  cost: z.number(),
  bound: z.number(),
  gap: z.number(),
  greedy: z.number(),
  stopped: z.boolean(),
  seconds: z.number(),
  columns: z.int(),
  rows: z.int(),
  rounds: z.int(),
});
export type Figures = z.infer<typeof Figures>;
export const PlanRow = z.object({
  id: PlanId,
  callId: CallId,
  source: z.enum(["optimiser", "hand"]),
  madeAt: Instant,
  version: z.int(),
  cost: z.number(),
  bound: z.number().nullable(),
  gap: z.number().nullable(),
  greedy: z.number().nullable(),
  confirmedOn: Day.nullable(),
  used: z.boolean().describe("A notice has been issued from it"),
});
export type PlanRow = z.infer<typeof PlanRow>;
const Weights = z.object({
  missing: z.number(),
  noFirstSecretary: z.number(),
  noLeader: z.number(),
  mismatch: z.number(),
  secondType: z.number(),
  unitNotStrong: z.number(),
  split: z.number(),
  wish: z.number(),
});
export const Problem = z.object({
  villages: z.array(z.object({ place: z.string(), types: z.array(z.string()), needs: z.array(z.string()) })),
  cadres: z.array(
    z.object({
      id: z.string(),
      specialities: z.array(z.string()),
      strengths: z.array(z.string()),
      party: z.boolean(),
      leads: z.boolean(),
      home: z.string().nullable(),
      group: z.string().nullable(),
      wish: z.string().nullable(),
    }),
  ),
  teamSize: z.int(),
  table: z.record(z.string(), z.array(z.string())),
  weights: Weights,
});
export const PlanRead = PlanRow.extend({
  figures: Figures.nullable(),
  problem: Problem,
  teams: z.record(z.string(), z.array(z.string())),
  names: z.record(z.string(), z.object({ name: z.string(), unit: z.string(), level: z.string() })),
  villages: z.record(z.string(), z.object({ name: z.string(), township: z.string() })),
});
export type PlanRead = z.infer<typeof PlanRead>;
export const Started = z.object({ jobId: JobId });
