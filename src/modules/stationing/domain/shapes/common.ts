import { z } from "zod";
import { CadreId, id, UnitId } from "#kernel/ids.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { SPECIALITIES } from "#modules/organisation/contract.ts";
import { VILLAGE_TYPES } from "#modules/places/contract.ts";

export const CallId = id<"CallId">();
export type CallId = z.infer<typeof CallId>;
export const CandidacyId = id<"CandidacyId">();
export const PlanId = id<"PlanId">();
export const NoticeId = id<"NoticeId">();
export const PlacementId = id<"PlacementId">();
export const PlacementItemId = id<"PlacementItemId">();
export const EventId = id<"EventId">();
export const ProbationId = id<"ProbationId">();
export const RecallId = id<"RecallId">();
export const BarId = id<"BarId">();
export const ReserveId = id<"ReserveId">();
export const TalentId = id<"TalentId">();
export const VisitId = id<"VisitId">();
export const CommitmentId = id<"CommitmentId">();

export { SPECIALITIES, VILLAGE_TYPES };
export const Speciality = z.enum(SPECIALITIES);
export const VillageType = z.enum(VILLAGE_TYPES);
export const Level = z
  .string()
  .regex(/^[a-z-]{2,20}$/)
  .describe("A sending level of the rule stationing.levels");
export const Text = z.string().trim().max(2000);
export const Line = z.string().trim().min(1).max(200);
export const Reason = z.string().trim().min(2).max(500);
export const DocumentNo = z.string().trim().max(100).nullable().default(null);

export const Person = z.object({ id: CadreId, name: z.string() });
export const Unit = z.object({ id: UnitId, name: z.string() });
export const Village = z.object({ place: Place, name: z.string(), township: z.string() });
export const Under = z.object({ under: Territory.optional() });
export const WhyNot = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable();
