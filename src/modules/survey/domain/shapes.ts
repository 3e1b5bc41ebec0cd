import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, FileId, HouseholdId, id, PersonId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { Person } from "#modules/registry/contract.ts";
import { FactChange } from "./fact-change.ts";
import { IncomeChange } from "./income-change.ts";

export const SurveyId = id<"SurveyId">();
export type SurveyId = z.infer<typeof SurveyId>;
export const DifferenceId = id<"DifferenceId">();
export type DifferenceId = z.infer<typeof DifferenceId>;

/** The clock of the phone beside a counter that only goes up: neither decides order, both are kept. */
export const DeviceMark = z.object({ id: z.string().trim().min(4).max(80), at: Instant, counter: z.int().min(0) });
export type DeviceMark = z.infer<typeof DeviceMark>;

/** A photograph with what it shows and when; where is the household of the survey, as the register names it. Never coordinates (ADR 0018). */
const Photo = z.object({ fileId: FileId, of: z.string().max(40), takenAt: Instant });

/** One of the must-sees: seen, or the exception that stands for it and a note. */
export const MustSee = z.object({
  key: z.string().max(40),
  seen: z.boolean(),
  exception: z.string().max(40).nullable().default(null),
  note: z.string().trim().max(200).default(""),
});
export type MustSee = z.infer<typeof MustSee>;

/** Who signed on the glass: a surveyor or somebody of the family. */
const Signature = z.object({
  who: z.enum(["surveyor", "family"]),
  cadreId: CadreId.nullable().default(null),
  name: z.string().trim().min(1).max(40),
  fileId: FileId,
});

/** A visit to one household with its facts, as the phone sends it. */
export const SubmitSurvey = z.object({
  commandId: CommandId,
  id: SurveyId,
  householdId: HouseholdId,
  seenAt: Instant.describe("`changedAt` of the household the surveyor saw"),
  year: z.int().min(2010).max(2100),
  day: Day.describe("The day of the visit, by the phone"),
  surveyors: z.array(CadreId).min(1).max(6),
  mustSees: z.array(MustSee).max(20),
  changes: z.array(FactChange).max(400),
  added: z.array(Person).max(20).default([]),
  income: z.array(IncomeChange).max(200).default([]),
  photos: z.array(Photo).max(40).default([]),
  readBack: z.object({ at: Instant, agreed: z.boolean(), remark: z.string().trim().max(500).default("") }).nullable(),
  signatures: z.array(Signature).max(10).default([]),
  device: DeviceMark.nullable().default(null),
});
export type SubmitSurvey = z.infer<typeof SubmitSurvey>;

export const Submitted = z.object({
  id: SurveyId,
  taken: z.int().describe("Facts now in the register"),
  same: z.int().describe("Facts that were already so"),
  differing: z.int().describe("Facts somebody else changed meanwhile: they wait for a person"),
  blockCount: z.int(),
  warnCount: z.int(),
});
export type Submitted = z.infer<typeof Submitted>;

export const ResolveDifference = z.object({
  commandId: CommandId,
  differenceId: DifferenceId,
  take: z.enum(["mine", "theirs"]),
  reason: z.string().trim().min(2).max(200),
});

export const DifferenceRow = z.object({
  id: DifferenceId,
  surveyId: SurveyId,
  householdId: HouseholdId,
  householdName: z.string(),
  place: Place,
  field: z.string(),
  personId: PersonId.nullable(),
  personName: z.string().nullable(),
  base: z.unknown(),
  mine: z.unknown(),
  theirs: z.unknown(),
  day: Day,
  surveyor: z.string(),
  open: z.boolean(),
});
export type DifferenceRow = z.infer<typeof DifferenceRow>;

export const SurveyRow = z.object({
  id: SurveyId,
  householdId: HouseholdId,
  householdName: z.string(),
  place: Place,
  day: Day,
  year: z.int(),
  channel: z.enum(["resident", "helper", "other"]),
  surveyors: z.array(z.object({ cadreId: CadreId, name: z.string() })),
  taken: z.int(),
  same: z.int(),
  differing: z.int(),
  open: z.int(),
  receivedAt: Instant,
});
export type SurveyRow = z.infer<typeof SurveyRow>;

export const ReadSurvey = z.object({ surveyId: SurveyId });

const Found = z.object({ field: z.string(), personName: z.string().nullable() });

const Words = z.object({ zh: z.string(), en: z.string() });
const SeenShown = z.object({
  key: z.string(),
  item: Words,
  seen: z.boolean(),
  exception: Words.nullable(),
  note: z.string(),
});

/** One visit as the office reads it; sealed facts are masked. */
export const SurveyShown = z.object({
  ...SurveyRow.pick({ id: true, householdId: true, householdName: true, place: true, day: true, year: true }).shape,
  ...SurveyRow.pick({ channel: true, receivedAt: true }).shape,
  ...SubmitSurvey.pick({ photos: true, signatures: true, readBack: true }).shape,
  surveyors: z.array(z.string()),
  submittedBy: z.string(),
  mustSees: z.array(SeenShown).describe("In the words of the rule under which the visit was made"),
  found: z.array(Found.extend({ seen: z.unknown(), found: z.unknown() })),
  added: z.array(z.string()).describe("Names of members the register did not have"),
  income: z.array(z.object({ item: z.string(), beforeFen: z.int().nullable(), afterFen: z.int().nullable() })),
  counts: SurveyRow.pick({ taken: true, same: true, differing: true }),
});
export type SurveyShown = z.infer<typeof SurveyShown>;

export const CompareSurveys = z.object({ householdId: HouseholdId, year: z.coerce.number().int() });
export const Compared = z.object({
  resident: Day.nullable().describe("Day of the latest visit of the resident team"),
  helper: Day.nullable(),
  facts: z.array(Found.extend({ resident: z.unknown(), helper: z.unknown(), isSame: z.boolean() })),
});
export type Compared = z.infer<typeof Compared>;

export const ReadCoverage = z.object({ under: Territory.optional(), year: z.coerce.number().int().optional() });
export const CoverageRow = z.object({
  code: z.string(),
  name: z.string(),
  households: z.int().describe("Active households of the register"),
  visited: z.int().describe("Of these, visited in the year at least once"),
  resident: z.int(),
  helper: z.int(),
  both: z.int().describe("Visited through both channels"),
  visits: z.int(),
});
export type CoverageRow = z.infer<typeof CoverageRow>;
export const Coverage = z.object({ year: z.int(), total: CoverageRow, children: z.array(CoverageRow) });
export type Coverage = z.infer<typeof Coverage>;
