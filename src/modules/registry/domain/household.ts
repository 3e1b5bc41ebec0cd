import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { FileId, HouseholdId, id, PersonId } from "#kernel/ids.ts";
import { Money } from "#kernel/money.ts";
import { Place } from "#kernel/territory.ts";
import { shapeOf } from "./facts.ts";
import { OF_HOUSEHOLD, OF_PERSON, OF_YEAR } from "./fields.ts";

const IncomeLineId = id<"IncomeLineId">();

/** The version of the code lists a row's labels were taken from (dossier 2.2: lists differ between versions). */
const LIST_VERSION = "2021";
const ListVersion = z.enum(["2014", "2017", "2021"]).default(LIST_VERSION);

/** The span an income is counted over; both days belong to it. */
export const Period = z.object({ since: Day, until: Day });
export type Period = z.infer<typeof Period>;

/** One amount under one item of the tree (`income/items.ts`), with its explanation and proof. */
export const IncomeLine = z.object({
  id: IncomeLineId,
  item: z.string().max(6),
  amountFen: Money,
  explanation: z.string().max(500).nullable().default(null),
  proofFileIds: z.array(FileId).max(20).default([]),
  period: Period.nullable().default(null),
});
export type IncomeLine = z.infer<typeof IncomeLine>;

/** Blocks B and F of one year. */
export const Conditions = z.object(shapeOf(OF_YEAR));
export type Conditions = z.infer<typeof Conditions>;

/** What is said of a household for one year: conditions and income. */
const AnnualFacts = z.object({
  year: z.int().min(2010).max(2100),
  conditions: Conditions,
  income: z.array(IncomeLine).max(500).default([]),
});

const PersonStatus = z.enum(["active", "left"]);

/** One member. A person who died or moved away stays on record as `left`. */
export const Person = z.object({
  id: PersonId,
  status: PersonStatus.default("active"),
  /** The day from which the person no longer counts, and the label of the natural change that says why. */
  leftOn: Day.nullable().default(null),
  leftReason: z.string().max(60).nullable().default(null),
  /** The record this one was merged into, when two records were one person. */
  mergedInto: PersonId.nullable().default(null),
  /** The police proof under which an ID number that breaks the standard is accepted (dossier 9.1). */
  idOverrideProofFileId: FileId.nullable().default(null),
  listVersion: ListVersion,
  ...shapeOf(OF_PERSON),
});
export type Person = z.infer<typeof Person>;

export const HouseholdStatus = z.enum(["active", "ended"]);
export type HouseholdStatus = z.infer<typeof HouseholdStatus>;

/** People who live together and share income and spending; the booklet is only an attribute (dossier 2.1). */
export const Household = z.object({
  id: HouseholdId,
  place: Place,
  status: HouseholdStatus.default("active"),
  endedOn: Day.nullable().default(null),
  endReason: z.string().max(60).nullable().default(null),
  listVersion: ListVersion,
  ...shapeOf(OF_HOUSEHOLD),
  members: z.array(Person).max(60),
  year: AnnualFacts,
});
export type Household = z.infer<typeof Household>;

/** The members who count today: everybody who has not left. */
export const livingMembers = (household: Household): Person[] =>
  household.members.filter((one) => one.status === "active");

/** The member whose relation is 户主, when there is exactly one. */
export function findHead(household: Household): Person | undefined {
  const heads = livingMembers(household).filter((one) => one.relation === "户主");
  return heads.length === 1 ? heads[0] : undefined;
}
