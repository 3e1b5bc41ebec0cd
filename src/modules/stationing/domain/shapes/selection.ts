import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { InBoth } from "#kernel/finding.ts";
import { CadreId, CommandId, FileId, UnitId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { CHAIN_ACTIONS, OUTCOMES } from "../chain.ts";
import {
  CallId,
  CandidacyId,
  DocumentNo,
  Level,
  Line,
  Person,
  Speciality,
  Text,
  Unit,
  Village,
  VillageType,
  WhyNot,
} from "./common.ts";

const Groups = z.record(Level, z.int().min(0).max(1000));
export const OpenCall = z.object({
  commandId: CommandId,
  id: CallId,
  title: Line,
  documentNo: DocumentNo,
  opensOn: Day,
  closesOn: Day,
  quota: Groups.optional().describe("Groups by sending level; left out, as the rule says"),
  termSince: Day,
  termUntil: Day,
});
export const CallVillage = z.object({
  place: Place,
  types: z.array(VillageType).max(4),
  needs: z.array(Speciality).max(4).default([]),
  note: Text.default(""),
});
export const SetCallVillages = z.object({
  commandId: CommandId,
  callId: CallId,
  villages: z.array(CallVillage).min(1).max(2000),
});
export const EndCall = z.object({ commandId: CommandId, callId: CallId });
export const CallRow = z.object({
  id: CallId,
  title: z.string(),
  documentNo: z.string().nullable(),
  opensOn: Day,
  closesOn: Day,
  termSince: Day,
  termUntil: Day,
  teamSize: z.int(),
  quota: Groups,
  groups: z.int().describe("All levels together"),
  villages: z.int(),
  endedOn: Day.nullable(),
});
export const CallRead = CallRow.extend({
  steps: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() })),
  levels: z.array(
    z.object({
      key: z.string(),
      zh: z.string(),
      en: z.string(),
      asked: z.int(),
      candidates: z.int(),
      approved: z.int(),
    }),
  ),
  list: z.array(Village.extend({ types: z.array(z.string()), needs: z.array(z.string()), note: z.string() })),
});
export type CallRead = z.infer<typeof CallRead>;

export const Nominate = z.object({
  commandId: CommandId,
  id: CandidacyId,
  callId: CallId,
  cadreId: CadreId,
  unitId: UnitId,
  kind: z.enum(["self", "organisation"]),
  level: Level,
  team: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .nullable()
    .default(null)
    .describe("Colleagues of one unit who wish to stay together"),
  specialities: z.array(Speciality).min(1).max(4),
  strengths: z.array(VillageType).max(4).default([]).describe("Village types the unit is strong at"),
  party: z.boolean(),
  leads: z.boolean(),
  home: Territory.nullable().default(null),
  wish: Territory.nullable().default(null),
  statement: Text.default(""),
  fileId: FileId.nullable().default(null),
});
export type Nominate = z.infer<typeof Nominate>;
export const TakeStep = z.object({
  commandId: CommandId,
  candidacyId: CandidacyId,
  step: z.string().describe("The step as it was seen: another one is refused"),
  action: z.enum(CHAIN_ACTIONS),
  actorName: Line.describe("Who decided: the branch, the party committee, the meeting"),
  opinion: Text.default(""),
  decidedOn: Day,
  fileId: FileId.nullable().default(null),
});
export const CandidacyRow = z.object({
  id: CandidacyId,
  callId: CallId,
  cadre: Person,
  unit: Unit,
  kind: z.enum(["self", "organisation"]),
  level: z.string(),
  team: z.string().nullable(),
  specialities: z.array(z.string()),
  party: z.boolean(),
  leads: z.boolean(),
  step: z.int(),
  steps: z.int(),
  waiting: InBoth.nullable().describe("The step it waits for, in words"),
  outcome: z.enum(OUTCOMES).nullable(),
});
export type CandidacyRow = z.infer<typeof CandidacyRow>;
export const CandidacyRead = CandidacyRow.extend({
  strengths: z.array(z.string()),
  home: z.string().nullable(),
  homeName: z.string().nullable(),
  wish: z.string().nullable(),
  wishName: z.string().nullable(),
  statement: z.string(),
  chain: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string(), attachment: z.boolean() })),
  taken: z.array(
    z.object({
      step: z.string(),
      action: z.enum(CHAIN_ACTIONS),
      actorName: z.string(),
      opinion: z.string(),
      decidedOn: Day,
      fileId: FileId.nullable(),
      recordedName: z.string(),
      at: Instant,
    }),
  ),
  may: z.object({ approve: WhyNot, return: WhyNot, refuse: WhyNot, withdraw: WhyNot }),
});
export type CandidacyRead = z.infer<typeof CandidacyRead>;
