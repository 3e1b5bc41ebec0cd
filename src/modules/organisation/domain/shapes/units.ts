import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, UnitId } from "#kernel/ids.ts";
import { Territory } from "#kernel/territory.ts";
import { UNIT_KINDS, UNIT_LEVELS } from "../units.ts";
import { FindingShown, Name, PersonRef, Reason, UnitRef } from "./common.ts";

export const SaveUnit = z.object({
  commandId: CommandId,
  id: UnitId,
  name: Name,
  kind: z.enum(UNIT_KINDS),
  level: z.enum(UNIT_LEVELS),
  parentId: UnitId.nullable().default(null),
  territory: Territory,
  leaderId: CadreId.nullable().default(null),
  establishment: z.int().min(0).max(100_000).nullable().default(null),
  heavy: z.boolean().default(false),
  premises: z.boolean().nullable().default(null),
  funds: z.boolean().nullable().default(null),
  since: Day,
});

export type SaveUnit = z.infer<typeof SaveUnit>;

export const EndUnit = z.object({ commandId: CommandId, id: UnitId, on: Day, reason: Reason });

export const UnitRow = z.object({
  id: UnitId,
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  level: z.enum(UNIT_LEVELS),
  parentId: UnitId.nullable(),
  territory: Territory,
  territoryName: z.string(),
  leader: PersonRef.nullable(),
  establishment: z.int().nullable(),
  staff: z.int().describe("Cadres on its payroll who serve today"),
  heavy: z.boolean(),
  premises: z.boolean().nullable(),
  funds: z.boolean().nullable(),
  since: Day,
  until: Day.nullable(),
});

export type UnitRow = z.infer<typeof UnitRow>;

export const StaffingRow = z.object({
  township: Territory,
  name: z.string(),
  unit: UnitRef.nullable(),
  heavy: z.boolean(),
  leader: PersonRef.nullable(),
  fullTime: z.int(),
  needed: z.int(),
  haves: z.object({ office: z.boolean(), staff: z.boolean(), premises: z.boolean(), funds: z.boolean() }),
  findings: z.array(FindingShown),
});

export type StaffingRow = z.infer<typeof StaffingRow>;
